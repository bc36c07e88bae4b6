import type { GradedSlotView } from '@/lib/attempts/slot-view'
import { outputSize } from '@/lib/conv/output-size'
import { replayAnswer, type SaidSize } from '@/lib/figures/stepping-replay'
import { formatAnswer } from '@/lib/grading/format-answer'
import { readAnswer } from '@/lib/grading/read-answer'
import { type Answer, invalid } from '@/lib/questions/answer'
import { wholeAnswer } from '@/lib/questions/answer-of'

/**
 * The wrong size that was answered where the windows of the question's axis can show that it is wrong; null where nothing
 * was answered wrongly, and where the right answer is none of that axis or counts windows that hang over its edge.
 */
export function saidSize({
  outcome,
  prompt,
  raw,
  correct,
  figure,
}: Pick<GradedSlotView, 'outcome' | 'prompt' | 'raw' | 'correct' | 'figure'>): SaidSize | null {
  const { format } = prompt
  if (outcome !== 'wrong' || figure?.kind !== 'axis' || format.kind !== 'number' || !format.square) return null
  const { size, fits } = outputSize(figure)
  const isSize = correct === formatAnswer(format, wholeAnswer(size))
  const isInvalid = !fits && correct === formatAnswer(format, invalid)
  if (!isSize && !isInvalid) return null
  const reading = readAnswer(format, raw)
  if (reading.kind !== 'answer') return null
  const said = sizeOf(reading.answer)
  return said === null || replayAnswer(figure, said).kind === 'right' ? null : said
}

function sizeOf(answer: Answer): SaidSize | null {
  switch (answer.kind) {
    case 'number':
      return answer.numerator / answer.denominator
    case 'invalid':
      return 'invalid'
    case 'shape':
    case 'set':
    case 'choice':
    case 'choices':
    case 'cells':
      return null
  }
}
