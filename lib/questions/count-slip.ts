import { wholeAnswer } from '@/lib/questions/answer-of'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { wholeLatex } from '@/lib/questions/number-text'
import type { PairRule, SlipRule } from '@/lib/questions/slip-rule'

/**
 * A wrong count of weights: its value, the product as the student wrote it in LaTeX, and what is wrong with it. `applies`:
 * whether the idea can show on these numbers, always where it is not given.
 */
export function countSlip<Parameters>(
  misconception: MisconceptionId,
  count: (parameters: Parameters) => number,
  written: (parameters: Parameters) => string,
  blame: (parameters: Parameters) => string,
  applies: (parameters: Parameters) => boolean = () => true,
): SlipRule<Parameters> {
  return { misconception, ...wrongCount(count, written, blame, applies) }
}

/** The count of two wrong ideas at once. */
export function countPair<Parameters>(
  misconceptions: readonly [MisconceptionId, MisconceptionId],
  count: (parameters: Parameters) => number,
  written: (parameters: Parameters) => string,
  blame: (parameters: Parameters) => string,
  applies: (parameters: Parameters) => boolean = () => true,
): PairRule<Parameters> {
  return { misconceptions, ...wrongCount(count, written, blame, applies) }
}

function wrongCount<Parameters>(
  count: (parameters: Parameters) => number,
  written: (parameters: Parameters) => string,
  blame: (parameters: Parameters) => string,
  applies: (parameters: Parameters) => boolean,
): Omit<SlipRule<Parameters>, 'misconception'> {
  return {
    answers: (parameters) => (applies(parameters) ? [wholeAnswer(count(parameters))] : []),
    line(parameters) {
      const calculation = written(parameters)
      const result = wholeLatex(count(parameters))
      const equation = calculation === result ? result : `${calculation} = ${result}`
      return `You computed $${equation}$: ${blame(parameters)}.`
    },
  }
}
