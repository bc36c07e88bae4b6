import { z } from 'zod'
import { effectiveFilter } from '@/lib/conv/effective-filter'
import { wholeAnswer } from '@/lib/questions/answer-of'
import { grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, oddWithin, rangeWithin } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { inputPhrase } from '@/lib/questions/input-phrase'
import { filterPhrase, paddingPhrase, pixels } from '@/lib/questions/layer-phrases'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { sizeOf } from '@/lib/questions/size-case'
import type { SlipRule } from '@/lib/questions/slip-rule'

const limits = {
  W: { min: 3, max: 256 },
  F: { min: 2, max: 9 },
  P: { min: 0, max: 16 },
  S: { min: 1, max: 4 },
  d: { min: 1, max: 12 },
}

/** W x W pixels, filters of F x F whose weights lie d pixels apart. */
type Case = { W: number; F: number; P: number; S: number; d: number }

function spanOf({ F, d }: Case): number {
  return effectiveFilter(F, d)
}

function outputOf(layer: Case): number {
  const { W, P, S } = layer
  return sizeOf({ W, F: spanOf(layer), P, S }).size
}

/** A layer somebody would build: the spread filter lies inside the input, padded by less than half its span. */
function isSensible(layer: Case): boolean {
  const { W, P, S } = layer
  const span = spanOf(layer)
  return span <= W && 2 * P < span && W - span + 2 * P >= S
}

/** A wrong calculation of the form `numerator / divisor (+ 1)`, rounded down; none where nothing is left to divide. */
type Wrong = { numerator: number; written: string; divisor: number; addsOne: boolean }

function sizeSlip(
  misconception: MisconceptionId,
  wrong: (layer: Case) => Wrong | null,
  blame: (layer: Case) => string,
): SlipRule<Case> {
  const result = ({ numerator, divisor, addsOne }: Wrong) => Math.floor(numerator / divisor) + (addsOne ? 1 : 0)
  return {
    misconception,
    answers(layer) {
      const calculation = wrong(layer)
      return calculation === null || calculation.numerator < 0 ? [] : [wholeAnswer(result(calculation))]
    },
    line(layer) {
      const calculation = wrong(layer)
      if (calculation === null) return ''
      const { written, divisor, addsOne } = calculation
      const quotient = divisor === 1 ? written : `\\lfloor (${written})/${divisor} \\rfloor`
      return `You computed $${quotient}${addsOne ? ' + 1' : ''} = ${result(calculation)}$: ${blame(layer)}.`
    },
  }
}

/** The whole formula with another span of the filter. */
function withSpan({ W, P, S }: Case, span: number): Wrong {
  return {
    numerator: W - span + 2 * P,
    written: `${W} - ${span}${P === 0 ? '' : ` + 2 \\cdot ${P}`}`,
    divisor: S,
    addsOne: true,
  }
}

function right(layer: Case): Wrong {
  return withSpan(layer, spanOf(layer))
}

const slips = [
  sizeSlip(
    'dilation-ignored',
    (layer) => withSpan(layer, layer.F),
    (layer) => `with dilation $${layer.d}$ the filter spans $${spanOf(layer)}$ pixels, not $${layer.F}$`,
  ),
  sizeSlip(
    'filter-times-dilation',
    (layer) => withSpan(layer, layer.F * layer.d),
    (layer) =>
      `the filter does not span $${layer.d} \\cdot ${layer.F}$ pixels but $${layer.d} \\cdot ${layer.F - 1} + 1 = ${spanOf(layer)}$`,
  ),
  sizeSlip(
    'forgot-plus-one',
    (layer) => ({ ...right(layer), addsOne: false }),
    () => 'the starting position counts too',
  ),
  sizeSlip(
    'dilation-from-zero',
    (layer) => withSpan(layer, effectiveFilter(layer.F, layer.d + 1)),
    ({ d }) =>
      `that puts $${d}$ pixels between the weights, but dilation $${d}$ is $${d}$ pixels from one to the next, with $${d - 1}$ between them`,
  ),
  sizeSlip(
    'padding-once',
    (layer) =>
      layer.P === 0
        ? null
        : {
            ...right(layer),
            numerator: layer.W - spanOf(layer) + layer.P,
            written: `${layer.W} - ${spanOf(layer)} + ${layer.P}`,
          },
    () => 'the numerator counts the padding once, but it stands on both sides',
  ),
  sizeSlip(
    'ignored-padding',
    (layer) => (layer.P === 0 ? null : withSpan({ ...layer, P: 0 }, spanOf(layer))),
    () => 'the numerator leaves out the padding on both sides',
  ),
  sizeSlip(
    'ignored-stride',
    (layer) => (layer.S === 1 ? null : { ...right(layer), divisor: 1 }),
    () => 'the division by the stride is missing',
  ),
]

/** floor((W - d(F - 1) - 1 + 2P)/S) + 1: a spread filter has less room to move. */
export const dilatedSize = defineFamily({
  id: 'dilated-size',
  code: 'DI',
  version: 1,
  title: 'Output size with dilation',
  skill: 'dilated-transposed',
  description: 'How large is the feature map when the weights of the filter lie several pixels apart?',
  conventions: ['dilation-from-one'],
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 7, max: 96 }),
    F: rangeWithin(limits.F).default({ min: 3, max: 5 }),
    P: rangeWithin(limits.P).default({ min: 0, max: 4 }),
    S: rangeWithin(limits.S).default({ min: 1, max: 2 }),
    d: rangeWithin(limits.d).default({ min: 2, max: 6 }),
  }),
  parameters: z.strictObject({
    W: numberWithin(limits.W),
    F: numberWithin(limits.F),
    P: numberWithin(limits.P),
    S: numberWithin(limits.S),
    d: numberWithin(limits.d),
  }),
  candidates: ({ W, F, P, S, d }) =>
    grid({ W: allWithin(W), F: oddWithin(F), P: allWithin(P), S: allWithin(S), d: allWithin(d) }),
  variants: () => [
    {
      share: 1,
      admits: isSensible,
      refusal:
        'No layer within these ranges tells the usual mistakes from the right answer. Allow dilations of 2 or more, and inputs well above the span d(F − 1) + 1.',
    },
  ],
  correct: (layer) => wholeAnswer(outputOf(layer)),
  slips,
  targets: ({ P, S }) => [
    'dilation-ignored',
    'filter-times-dilation',
    'forgot-plus-one',
    'dilation-from-zero',
    ...(P > 0 ? (['padding-once'] as const) : []),
    ...(S > 1 ? (['ignored-stride'] as const) : []),
  ],
  prompt: ({ W, F, P, S, d }) => ({
    text: `${inputPhrase(W, F + P + S + d)} of $${W} \\times ${W}$ pixels goes through a layer with ${filterPhrase(F)} of dilation $${d}$, ${paddingPhrase(P)} and stride $${S}$.${S === 1 ? '' : ' If the division leaves a remainder, round down, as PyTorch does.'}\n\nHow many pixels long is one side of the output?`,
    given: [
      { symbol: 'W', name: 'input size', value: pixels(W) },
      { symbol: 'F', name: 'filter size', value: pixels(F) },
      { symbol: 'd', name: 'dilation', value: `${d}` },
      { symbol: 'P', name: 'padding per side', value: pixels(P) },
      { symbol: 'S', name: 'stride', value: pixels(S) },
    ],
    matrices: [],
    convention: 'dilation-from-one',
    format: { kind: 'number', square: true, invalidAllowed: false },
  }),
  difficulty: ({ P, S }) => (S > 1 ? 4 : P > 0 ? 3 : 2),
  steps(layer) {
    const { F, S, d } = layer
    const { numerator, written } = right(layer)
    const size = outputOf(layer)
    const exact = numerator % S === 0
    return [
      {
        label: 'Span of the filter',
        text: `From the first to the last of its $${F}$ weights in a row there are $${F - 1}$ steps of $${d}$ pixels: it spans $d (F - 1) + 1 = ${d} \\cdot ${F - 1} + 1 = ${spanOf(layer)}$ pixels.`,
      },
      { label: 'Numerator', text: `$${written} = ${numerator}$: the distance that the window can travel.` },
      {
        label: 'Divide',
        text: exact
          ? `$${numerator} / ${S} = ${size - 1}$ steps.`
          : `$\\lfloor ${numerator} / ${S} \\rfloor = ${size - 1}$ steps, rounded down.`,
      },
      {
        label: 'Add one',
        text: `$${size - 1} + 1 = ${size}$, because the starting position counts too. The answer is ${size}.`,
      },
    ]
  },
  figure: (layer) => ({
    kind: 'axis',
    input: layer.W,
    filter: spanOf(layer),
    padding: layer.P,
    stride: layer.S,
  }),
})
