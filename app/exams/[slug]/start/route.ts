import type { NextRequest } from 'next/server'
import { findViewer } from '@/lib/server/auth/find-viewer'
import { currentTime, randomSeed } from '@/lib/server/clock'
import { startExam } from '@/lib/server/exams/start-exam'
import { notFoundResponse, refuseCrossSite, seeOther } from '@/lib/server/http/responses'

type Context = { params: Promise<{ slug: string }> }

export async function POST(request: NextRequest, context: Context): Promise<Response> {
  const refusal = refuseCrossSite(request)
  if (refusal) return refusal
  const { slug } = await context.params
  const viewer = await findViewer()
  if (!viewer || viewer.guest) return seeOther(`/sign-in?next=${encodeURIComponent('/exams')}`)
  const result = await startExam(viewer.userId, slug, currentTime(), randomSeed())
  if (!result) return notFoundResponse()
  return seeOther(result.kind === 'started' ? `/attempts/${result.attemptId}` : '/exams')
}
