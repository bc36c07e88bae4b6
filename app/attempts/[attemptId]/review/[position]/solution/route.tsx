import { SlotSolution } from '@/components/attempt/slot-solution'
import { renderMarkup } from '@/components/render-markup'
import { hasSolution } from '@/lib/attempts/slot-view'
import { findReviewedSlot } from '@/lib/server/attempts/find-reviewed-slot'
import { findViewer } from '@/lib/server/auth/find-viewer'
import { currentTime } from '@/lib/server/clock'
import { notFoundResponse } from '@/lib/server/http/responses'

type Context = { params: Promise<{ attemptId: string; position: string }> }

/** The worked solution of one question as markup, for a review that shows it when it is asked for. */
export async function GET(_request: Request, context: Context): Promise<Response> {
  const { attemptId, position } = await context.params
  const viewer = await findViewer()
  if (!viewer || viewer.guest) return new Response('Signed out', { status: 401 })
  const found = await findReviewedSlot(viewer, attemptId, position, currentTime())
  if (found?.kind !== 'slot' || !hasSolution(found.slot)) return notFoundResponse()
  return new Response(await renderMarkup(<SlotSolution slot={found.slot} />), {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })
}
