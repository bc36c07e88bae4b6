import { wholeAnswer } from '@/lib/questions/answer-of'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { wholeLatex } from '@/lib/questions/number-text'
import type { SlipRule } from '@/lib/questions/slip-rule'

/** A wrong count of weights: its value, the product as the student wrote it in LaTeX, and what is wrong with it. */
export function countSlip<Parameters>(
  misconception: MisconceptionId,
  count: (parameters: Parameters) => number,
  written: (parameters: Parameters) => string,
  blame: (parameters: Parameters) => string,
): SlipRule<Parameters> {
  return {
    misconception,
    answers: (parameters) => [wholeAnswer(count(parameters))],
    line: (parameters) =>
      `You computed $${written(parameters)} = ${wholeLatex(count(parameters))}$: ${blame(parameters)}.`,
  }
}
