import { ReplayFigure } from '@/components/attempt/answer-replay'
import { replayOf } from '@/components/attempt/replay-of'
import { answerPart, type PartContext } from '../answer-part'

/** The replay of one wrong answer. */
export function GET(_request: Request, context: PartContext): Promise<Response> {
  return answerPart(context, (slot) =>
    slot.state === 'graded' && replayOf(slot) !== null ? <ReplayFigure slot={slot} /> : null,
  )
}
