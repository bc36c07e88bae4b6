import type { ReactNode } from 'react'
import { renderMarkup } from '@/components/render-markup'
import type { GradedSlotView, HeldBackSlotView } from '@/lib/attempts/slot-view'
import { findReviewedSlot } from '@/lib/server/attempts/find-reviewed-slot'
import { findViewer } from '@/lib/server/auth/find-viewer'
import { currentTime } from '@/lib/server/clock'
import { notFoundResponse } from '@/lib/server/http/responses'

export type PartContext = { params: Promise<{ attemptId: string; position: string }> }

/** A part of one question's review as markup, for a review that shows it when it is asked for; `part` is null where there is none. */
export async function answerPart(
  { params }: PartContext,
  part: (slot: GradedSlotView | HeldBackSlotView) => ReactNode,
): Promise<Response> {
  const { attemptId, position } = await params
  const viewer = await findViewer()
  if (!viewer || viewer.guest) return new Response('Signed out', { status: 401 })
  const found = await findReviewedSlot(viewer, attemptId, position, currentTime())
  const content = found?.kind === 'slot' ? part(found.slot) : null
  if (content === null) return notFoundResponse()
  return new Response(await renderMarkup(content), {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })
}
