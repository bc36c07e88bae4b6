import { SlotSolution } from '@/components/attempt/slot-solution'
import { hasSolution } from '@/lib/attempts/slot-view'
import { answerPart, type PartContext } from '../answer-part'

/** The worked solution of one question. */
export function GET(_request: Request, context: PartContext): Promise<Response> {
  return answerPart(context, (slot) => (hasSolution(slot) ? <SlotSolution slot={slot} /> : null))
}
