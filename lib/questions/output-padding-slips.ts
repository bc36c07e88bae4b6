import { wholeAnswer } from '@/lib/questions/answer-of'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { type SizeCase, sizeOf } from '@/lib/questions/size-case'
import type { SlipRule } from '@/lib/questions/slip-rule'

/** A remainder of the wrong number. */
function remainderRule(
  misconception: MisconceptionId,
  applies: (axis: SizeCase) => boolean,
  dividend: (axis: SizeCase) => number,
  written: (axis: SizeCase) => string,
  blame: string,
): SlipRule<SizeCase> {
  const remainder = (axis: SizeCase) => dividend(axis) % axis.S
  return {
    misconception,
    answers: (axis) => (applies(axis) ? [wholeAnswer(remainder(axis))] : []),
    line: (axis) =>
      `You computed $${written(axis)} \\bmod ${axis.S} = ${remainder(axis)}$: ${blame}, which is what the encoder divides.`,
  }
}

/** Likeliest first; `W` is the size wanted, and the decoder's input what the encoder makes of it. */
export const outputPaddingSlips: readonly SlipRule<SizeCase>[] = [
  {
    misconception: 'forgot-output-padding',
    answers: () => [wholeAnswer(0)],
    line: (axis) =>
      `You answered $0$: without output padding the layer gives only $${axis.W - sizeOf(axis).leftover}$ pixels.`,
  },
  {
    misconception: 'always-output-padding',
    answers: ({ S }) => [wholeAnswer(S - 1)],
    line: (axis) =>
      `You answered $${axis.S} - 1 = ${axis.S - 1}$, the largest one allowed: with it the layer gives $${axis.W - sizeOf(axis).leftover + axis.S - 1}$ pixels.`,
  },
  {
    misconception: 'scaled-by-stride',
    answers(axis) {
      const missing = axis.W - sizeOf(axis).size * axis.S
      return missing < 0 ? [] : [wholeAnswer(missing)]
    },
    line(axis) {
      const { size } = sizeOf(axis)
      return `You computed $${axis.W} - ${size} \\cdot ${axis.S} = ${axis.W - size * axis.S}$: without output padding the size is not the input times the stride.`
    },
  },
  remainderRule(
    'width-over-stride',
    () => true,
    ({ W }) => W,
    ({ W }) => `${W}`,
    'the width was divided instead of W − F + 2P',
  ),
  remainderRule(
    'ignored-padding',
    ({ P }) => P > 0,
    ({ W, F }) => W - F,
    ({ W, F }) => `(${W} - ${F})`,
    'the padding is missing in W − F + 2P',
  ),
  remainderRule(
    'padding-once',
    ({ P }) => P > 0,
    ({ W, F, P }) => W - F + P,
    ({ W, F, P }) => `(${W} - ${F} + ${P})`,
    'the padding counts twice in W − F + 2P',
  ),
]
