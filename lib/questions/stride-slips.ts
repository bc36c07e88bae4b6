import { type Answer, invalid } from '@/lib/questions/answer'
import { quotientAnswer, wholeAnswer } from '@/lib/questions/answer-of'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { fractionLatex } from '@/lib/questions/number-text'
import { numeratorLatex, sizeOf } from '@/lib/questions/size-case'
import type { SlipRule } from '@/lib/questions/slip-rule'

/** O is the output size asked for. */
export type StrideCase = { W: number; F: number; P: number; O: number }

/** The travel of the window does not depend on the stride. */
export function travelOf({ W, F, P }: StrideCase): number {
  return sizeOf({ W, F, P, S: 1 }).numerator
}

export function strideOf(given: StrideCase): number | null {
  const travel = travelOf(given)
  return travel % (given.O - 1) === 0 ? travel / (given.O - 1) : null
}

/** A wrong equation for S, `dividend / divisor`: where it leaves a fraction, some keep it, some round, some say invalid. */
function wrongEquation(
  misconception: MisconceptionId,
  applies: (given: StrideCase) => boolean,
  equation: (given: StrideCase) => { dividend: number; divisor: number; written: string },
  blame: string,
): SlipRule<StrideCase> {
  return {
    misconception,
    answers(given) {
      if (!applies(given)) return []
      const { dividend, divisor } = equation(given)
      const nearest = Math.round(dividend / divisor)
      if (dividend % divisor === 0) return dividend === 0 ? [] : [wholeAnswer(nearest)]
      const left: Answer[] = [invalid, quotientAnswer(dividend, divisor)]
      // Rounding is a second mistake; where the two together land on the right stride, neither can be claimed.
      return nearest === 0 || nearest === strideOf(given) ? left : [...left, wholeAnswer(nearest)]
    },
    line(given, answer) {
      const { dividend, divisor, written } = equation(given)
      const isRounded = answer.kind === 'number' && answer.denominator === 1 && dividend % divisor !== 0
      const isWritten = answer.kind === 'number' && written === `${answer.numerator}/${answer.denominator}`
      const result =
        answer.kind === 'number' && !(isWritten && fractionLatex(answer).startsWith('\\tfrac'))
          ? ` ${isRounded ? '\\approx' : '='} ${fractionLatex(answer)}`
          : ''
      return `You computed $S = ${written}${result}$${answer.kind === 'invalid' ? ', which is not whole' : ''}: ${blame}.`
    },
  }
}

const dividedByPositions = wrongEquation(
  'forgot-plus-one',
  () => true,
  (given) => ({
    dividend: travelOf(given),
    divisor: given.O,
    written: `(${numeratorLatex(given)})/${given.O}`,
  }),
  'between the positions there is one step fewer than there are positions',
)

const paddedOnce = wrongEquation(
  'padding-once',
  ({ P }) => P > 0,
  ({ W, F, P, O }) => ({ dividend: W - F + P, divisor: O - 1, written: `(${W} - ${F} + ${P})/(${O} - 1)` }),
  'the numerator counts the padding once, but it stands on both sides',
)

const notPadded = wrongEquation(
  'ignored-padding',
  ({ P }) => P > 0,
  ({ W, F, O }) => ({ dividend: W - F, divisor: O - 1, written: `(${W} - ${F})/(${O} - 1)` }),
  'the numerator leaves out the padding on both sides',
)

const widthOverOutput = wrongEquation(
  'width-over-stride',
  () => true,
  ({ W, O }) => ({ dividend: W, divisor: O, written: `${W}/${O}` }),
  'the width was divided, not the travel of the window',
)

const filterLeftOut = wrongEquation(
  'forgot-filter',
  () => true,
  ({ W, P, O }) => ({
    dividend: W + 2 * P,
    divisor: O - 1,
    written: P === 0 ? `${W}/(${O} - 1)` : `(${W} + 2 \\cdot ${P})/(${O} - 1)`,
  }),
  'the numerator does not subtract the filter size',
)

const rounded: SlipRule<StrideCase> = {
  misconception: 'rounded-quotient',
  answers(given) {
    if (strideOf(given) !== null) return []
    const below = Math.floor(travelOf(given) / (given.O - 1))
    return below === 0 ? [wholeAnswer(1)] : [wholeAnswer(below), wholeAnswer(below + 1)]
  },
  line(given, answer) {
    const travel = travelOf(given)
    const stride = answer.kind === 'number' ? answer.numerator : 1
    const fault =
      travel % stride === 0
        ? `with that stride there are $${travel / stride + 1}$ windows along a side, not $${given.O}$`
        : `$${stride}$ does not divide $${travel}$, so the windows do not end at the edge`
    return `You rounded $${travel}/${given.O - 1}$ to $${stride}$: ${fault}.`
  },
}

const leftAsFraction: SlipRule<StrideCase> = {
  misconception: 'left-fraction',
  answers: (given) => (strideOf(given) === null ? [quotientAnswer(travelOf(given), given.O - 1)] : []),
  line: (given) =>
    `You computed $${travelOf(given)}/${given.O - 1}$: that is the right quotient, but a stride is a whole number of pixels.`,
}

/** Likeliest first. */
export const strideSlips: readonly SlipRule<StrideCase>[] = [
  dividedByPositions,
  rounded,
  paddedOnce,
  notPadded,
  widthOverOutput,
  leftAsFraction,
  filterLeftOut,
]
