import { wholeAnswer } from '@/lib/questions/answer-of'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { numeratorLatex, quotientLatex, sizeOf } from '@/lib/questions/size-case'
import type { SlipRule } from '@/lib/questions/slip-rule'
import { outputPaddingTerm, type TransposedCase } from '@/lib/questions/transposed-case'

/** A wrong calculation of the size; null or less than a pixel where the idea cannot show. */
function sizeRule(
  misconception: MisconceptionId,
  size: (axis: TransposedCase) => number | null,
  written: (axis: TransposedCase) => string,
  blame: (axis: TransposedCase) => string,
): SlipRule<TransposedCase> {
  return {
    misconception,
    answers(axis) {
      const wrong = size(axis)
      return wrong === null || wrong < 1 ? [] : [wholeAnswer(wrong)]
    },
    line: (axis) => `You computed $${written(axis)} = ${size(axis)}$: ${blame(axis)}.`,
  }
}

/** Likeliest first. */
export const transposedSlips: readonly SlipRule<TransposedCase>[] = [
  sizeRule(
    'forward-for-transposed',
    (axis) => (axis.F > axis.W + 2 * axis.P ? null : sizeOf(axis).size),
    (axis) => {
      const quotient = quotientLatex(numeratorLatex(axis), axis.S)
      return `${sizeOf(axis).fits ? quotient : `\\lfloor ${quotient} \\rfloor`} + 1`
    },
    () => 'that is an ordinary convolution, which makes maps smaller',
  ),
  sizeRule(
    'stride-times-all',
    ({ W, F, P, S, A }) => W * S - 2 * P + F + A,
    ({ W, F, P, S, A }) => `${W} \\cdot ${S}${cut(P)} + ${F}${outputPaddingTerm(A)}`,
    ({ W }) => `from the first of $${W}$ pixels to the last there are only $${W - 1}$ strides`,
  ),
  sizeRule(
    'transposed-padding-added',
    ({ W, F, P, S, A }) => (P === 0 ? null : (W - 1) * S + 2 * P + F + A),
    ({ W, F, P, S, A }) => `(${W} - 1) \\cdot ${S} + 2 \\cdot ${P} + ${F}${outputPaddingTerm(A)}`,
    () => 'here the padding is cut off from the output',
  ),
  sizeRule(
    'forgot-output-padding',
    ({ W, F, P, S, A }) => (A === 0 ? null : (W - 1) * S - 2 * P + F),
    ({ W, F, P, S }) => `(${W} - 1) \\cdot ${S}${cut(P)} + ${F}`,
    ({ A }) => `the output padding of $${A}$ is missing`,
  ),
  sizeRule(
    'scaled-by-stride',
    ({ W, S }) => W * S,
    ({ W, S }) => `${W} \\cdot ${S}`,
    scaleBlame,
  ),
  sizeRule(
    'padding-once',
    ({ W, F, P, S, A }) => (P === 0 ? null : (W - 1) * S - P + F + A),
    ({ W, F, P, S, A }) => `(${W} - 1) \\cdot ${S} - ${P} + ${F}${outputPaddingTerm(A)}`,
    () => 'the padding is cut off from both sides',
  ),
  sizeRule(
    'ignored-padding',
    ({ W, F, P, S, A }) => (P === 0 ? null : (W - 1) * S + F + A),
    ({ W, F, S, A }) => `(${W} - 1) \\cdot ${S} + ${F}${outputPaddingTerm(A)}`,
    ({ P }) => `the padding of $${P}$ on both sides is missing`,
  ),
  sizeRule(
    'ignored-stride',
    ({ W, F, P, S, A }) => (S === 1 ? null : W - 1 - 2 * P + F + A),
    ({ W, F, P, A }) => `(${W} - 1)${cut(P)} + ${F}${outputPaddingTerm(A)}`,
    ({ S }) => `neighbouring pixels come to lie $${S}$ apart in the output`,
  ),
]

function scaleBlame({ F, P, A }: TransposedCase): string {
  const parts = [
    `the filter size $${F}$`,
    ...(P === 0 ? [] : [`the padding $${P}$`]),
    ...(A === 0 ? [] : [`the output padding $${A}$`]),
  ]
  const last = parts.at(-1)
  return parts.length === 1 ? `${last} counts too` : `${parts.slice(0, -1).join(', ')} and ${last} count too`
}

function cut(P: number): string {
  return P === 0 ? '' : ` - 2 \\cdot ${P}`
}
