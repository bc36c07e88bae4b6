import { z } from 'zod'
import { wholeAnswer } from '@/lib/questions/answer-of'
import { derived, grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, rangeWithin } from '@/lib/questions/constraint-range'
import { squareWithin } from '@/lib/questions/draw-matrix'
import { defineFamily } from '@/lib/questions/family'
import { knownFilters } from '@/lib/questions/known-filters'
import { signed } from '@/lib/questions/matrix-text'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import type { PairRule, SlipRule } from '@/lib/questions/slip-rule'

const limits = { weight: { min: -20, max: 20 }, value: { min: 1, max: 255 }, bias: { min: -50, max: 50 } }

type Drawn = { kernel: number[][]; value: number; bias: number }

function sumOf({ kernel }: Pick<Drawn, 'kernel'>): number {
  let sum = 0
  for (const row of kernel) for (const weight of row) sum += weight
  return sum
}

function withoutSigns({ kernel }: Drawn): number {
  let sum = 0
  for (const row of kernel) for (const weight of row) sum += Math.abs(weight)
  return sum
}

function plus(bias: number): string {
  return bias < 0 ? ` - ${-bias}` : ` + ${bias}`
}

const otherSum: SlipRule<Drawn> = {
  misconception: 'mixed-kernel-sum',
  answers(drawn) {
    const sum = sumOf(drawn)
    const asOne = wholeAnswer(drawn.value + drawn.bias)
    const asZero = wholeAnswer(drawn.bias)
    return sum === 0 ? [asOne] : sum === 1 ? [asZero] : [asOne, asZero]
  },
  line: (drawn, answer) =>
    answer.kind === 'number' && answer.numerator === drawn.bias
      ? `You computed $0 \\cdot ${drawn.value}${plus(drawn.bias)} = ${drawn.bias}$, as if the weights summed to $0$; they sum to $${sumOf(drawn)}$.`
      : `You computed $1 \\cdot ${drawn.value}${plus(drawn.bias)} = ${drawn.value + drawn.bias}$, as if the weights summed to $1$; they sum to $${sumOf(drawn)}$.`,
}

const noBias: SlipRule<Drawn> = {
  misconception: 'left-out-bias',
  answers: (drawn) => [wholeAnswer(sumOf(drawn) * drawn.value)],
  line: (drawn) =>
    `You computed $${signed(sumOf(drawn))} \\cdot ${drawn.value} = ${sumOf(drawn) * drawn.value}$: the bias $${drawn.bias}$ is missing.`,
}

const plainSum: SlipRule<Drawn> = {
  misconception: 'summed-window',
  answers: ({ value, bias }) => [wholeAnswer(9 * value + bias)],
  line: ({ value, bias }) =>
    `You computed $9 \\cdot ${value}${plus(bias)} = ${9 * value + bias}$: the pixels were added up without their weights.`,
}

const noSigns: SlipRule<Drawn> = {
  misconception: 'dropped-signs',
  answers: (drawn) =>
    withoutSigns(drawn) === sumOf(drawn) ? [] : [wholeAnswer(withoutSigns(drawn) * drawn.value + drawn.bias)],
  line: (drawn) =>
    `You computed $${withoutSigns(drawn)} \\cdot ${drawn.value}${plus(drawn.bias)} = ${withoutSigns(drawn) * drawn.value + drawn.bias}$: negative weights were added instead of taken away.`,
}

const centreOnly: SlipRule<Drawn> = {
  misconception: 'one-weight-only',
  answers: ({ kernel, value, bias }) => [wholeAnswer((kernel[1]?.[1] as number) * value + bias)],
  line: ({ kernel, value, bias }) =>
    `You computed $${signed(kernel[1]?.[1] as number)} \\cdot ${value}${plus(bias)} = ${(kernel[1]?.[1] as number) * value + bias}$: that is the weight in the centre alone.`,
}

const noSignsNoBias: PairRule<Drawn> = {
  misconceptions: ['dropped-signs', 'left-out-bias'],
  answers: (drawn) => (withoutSigns(drawn) === sumOf(drawn) ? [] : [wholeAnswer(withoutSigns(drawn) * drawn.value)]),
  line: (drawn) =>
    `You computed $${withoutSigns(drawn)} \\cdot ${drawn.value} = ${withoutSigns(drawn) * drawn.value}$: minus signs were dropped, and the bias is missing.`,
}

/** Where all pixels are equal, a filter multiplies them by the sum of its weights. */
export const flatAreaResponse = defineFamily({
  id: 'flat-area-response',
  code: 'FA',
  version: 1,
  title: 'Response to a flat area',
  skill: 'values',
  description: 'What does a filter give where all pixels have the same value?',
  conventions: ['cross-correlation'],
  constraints: z.strictObject({
    value: rangeWithin(limits.value).default({ min: 2, max: 25 }),
    bias: rangeWithin(limits.bias).default({ min: -6, max: 6 }),
  }),
  parameters: z.strictObject({
    kernel: squareWithin({ min: 3, max: 3 }, limits.weight),
    value: numberWithin(limits.value),
    bias: numberWithin(limits.bias),
  }),
  candidates: ({ value, bias }) =>
    derived(
      grid({
        filter: knownFilters.map((_, index) => index),
        sign: [1, -1],
        value: allWithin(value),
        bias: allWithin(bias),
      }),
      (point): Drawn => ({
        kernel: (knownFilters[point.filter]?.rows ?? []).map((row) =>
          row.map((weight) => (weight === 0 ? 0 : weight * point.sign)),
        ),
        value: point.value,
        bias: point.bias,
      }),
    ),
  variants: () => [
    {
      share: 1,
      admits: ({ bias }) => bias !== 0,
      refusal: 'Without a bias the question would be too simple. Allow another bias than 0.',
    },
  ],
  correct: (drawn) => wholeAnswer(sumOf(drawn) * drawn.value + drawn.bias),
  slips: [otherSum, noBias, noSigns, centreOnly, plainSum],
  pairs: [noSignsNoBias],
  targets: (drawn): readonly MisconceptionId[] =>
    withoutSigns(drawn) === sumOf(drawn)
      ? ['mixed-kernel-sum', 'left-out-bias']
      : ['mixed-kernel-sum', 'left-out-bias', 'dropped-signs'],
  prompt: ({ kernel, value, bias }) => ({
    text: `The filter $K$ with the bias $b = ${bias}$ lies in the middle of a flat area of a picture, where every pixel has the value $${value}$.\n\nWhich value does the output have there?`,
    given: [
      { symbol: 'x', name: 'value of every pixel', value: `${value}` },
      { symbol: 'b', name: 'bias', value: `${bias}` },
    ],
    matrices: [{ name: 'K', rows: kernel }],
    convention: 'cross-correlation',
    format: { kind: 'number', square: false, invalidAllowed: false },
  }),
  difficulty: () => 2,
  steps(drawn) {
    const { kernel, value, bias } = drawn
    const sum = sumOf(drawn)
    return [
      {
        label: 'Sum of the weights',
        text: `$${kernel.flat().map(signed).join(' + ')} = ${sum}$`,
      },
      {
        label: 'Times the value',
        text: `Every weight meets the same $${value}$, so the products add up to $${signed(sum)} \\cdot ${value} = ${sum * value}$.`,
      },
      {
        label: 'Add the bias',
        text: `$${sum * value}${plus(bias)} = ${sum * value + bias}$. The answer is ${sum * value + bias}.`,
      },
    ]
  },
  figure: () => null,
})
