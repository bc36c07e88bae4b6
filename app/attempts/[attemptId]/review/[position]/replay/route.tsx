import { ReplayFigure } from '@/components/attempt/answer-replay'
import { replayOf } from '@/components/attempt/replay-of'
import { answerPart, type PartContext } from '../answer-part'

/** The replay of one wrong answer, where everything about it may be seen. */
export function GET(_request: Request, context: PartContext): Promise<Response> {
  return answerPart(context, (slot) => {
    const replay = slot.state === 'graded' ? replayOf(slot) : null
    return replay && <ReplayFigure replay={replay} />
  })
}
