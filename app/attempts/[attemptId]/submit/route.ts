import type { NextRequest } from 'next/server'
import { submitAttempt } from '@/lib/server/attempts/submit-attempt'
import { findViewer } from '@/lib/server/auth/find-viewer'
import { currentTime } from '@/lib/server/clock'
import { notFoundResponse, refuseCrossSite, seeOther } from '@/lib/server/http/responses'

type Context = { params: Promise<{ attemptId: string }> }

export async function POST(request: NextRequest, context: Context): Promise<Response> {
  const refusal = refuseCrossSite(request)
  if (refusal) return refusal
  const { attemptId } = await context.params
  const viewer = await findViewer()
  if (!viewer) return seeOther(`/sign-in?next=${encodeURIComponent(`/attempts/${attemptId}`)}`)
  const result = await submitAttempt(viewer.userId, attemptId, currentTime())
  return result ? seeOther(`/attempts/${attemptId}/review`) : notFoundResponse()
}
