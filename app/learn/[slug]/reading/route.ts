import type { NextRequest } from 'next/server'
import { findSection } from '@/lib/lesson/sections'
import { findViewer } from '@/lib/server/auth/find-viewer'
import { currentTime } from '@/lib/server/clock'
import { notFoundResponse, refuseCrossSite, seeOther } from '@/lib/server/http/responses'
import { safePath } from '@/lib/server/http/safe-path'
import { noteReading } from '@/lib/server/lesson/viewer-reading'

/** Notes that a section was opened or, with `reached=end`, read; a form without scripts goes on to `next`. */
export async function POST(request: NextRequest, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const refusal = refuseCrossSite(request)
  if (refusal) return refusal
  const section = findSection((await params).slug)
  if (!section) return notFoundResponse()
  const query = request.nextUrl.searchParams
  await noteReading(await findViewer(), section.slug, query.get('reached') === 'end' ? 'end' : 'start', currentTime())
  const next = query.get('next')
  return next === null ? new Response(null, { status: 204 }) : seeOther(safePath(next, '/learn'))
}
