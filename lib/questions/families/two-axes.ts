import { z } from 'zod'
import type { OutputSize } from '@/lib/conv/output-size'
import { invalid } from '@/lib/questions/answer'
import { shapeAnswer } from '@/lib/questions/answer-of'
import { derived, grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, oddWithin, rangeWithin } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { isBelievable } from '@/lib/questions/is-believable'
import { pixels } from '@/lib/questions/layer-phrases'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import type { Step } from '@/lib/questions/question'
import { axisFigure, isSensible, numeratorLatex, type SizeCase, sizeOf } from '@/lib/questions/size-case'
import { isRefused } from '@/lib/questions/size-convention'
import { alongHeight, alongWidth, misfit, sizesOf, type TwoAxes, twoAxesSlips } from '@/lib/questions/two-axes-slips'

const limits = {
  side: { min: 2, max: 256 },
  F: { min: 2, max: 15 },
  P: { min: 0, max: 7 },
  S: { min: 1, max: 8 },
}
const conventions = ['framework', 'course'] as const

/** Height and width, each through the formula with numbers of its own. */
export const twoAxes = defineFamily({
  id: 'two-axes',
  code: 'TA',
  version: 2,
  earlier: [{ isBelievable: () => true }],
  title: 'Height and width apart',
  skill: 'volumes',
  description: 'How large is the output when filter, padding and stride differ between height and width?',
  conventions,
  constraints: z.strictObject({
    H: rangeWithin(limits.side).default({ min: 8, max: 40 }),
    W: rangeWithin(limits.side).default({ min: 8, max: 40 }),
    F: rangeWithin(limits.F).default({ min: 3, max: 7 }),
    P: rangeWithin(limits.P).default({ min: 0, max: 2 }),
    S: rangeWithin(limits.S).default({ min: 1, max: 4 }),
    convention: z.enum(conventions).default('framework'),
  }),
  parameters: z.strictObject({
    H: numberWithin(limits.side),
    W: numberWithin(limits.side),
    Fh: numberWithin(limits.F),
    Fw: numberWithin(limits.F),
    Ph: numberWithin(limits.P),
    Pw: numberWithin(limits.P),
    Sh: numberWithin(limits.S),
    Sw: numberWithin(limits.S),
    convention: z.enum(conventions).default('framework'),
  }),
  candidates({ H, W, F, P, S, convention }) {
    const filters = oddWithin(F)
    const paddings = allWithin(P)
    const strides = allWithin(S)
    return derived(
      grid({
        H: allWithin(H),
        W: allWithin(W),
        Fh: filters,
        Fw: filters,
        Ph: paddings,
        Pw: paddings,
        Sh: strides,
        Sw: strides,
      }),
      ({ H, W, Fh, Fw, Ph, Pw, Sh, Sw }) => ({ H, W, Fh, Fw, Ph, Pw, Sh, Sw, convention }),
    )
  },
  variants: () => [
    {
      share: 1,
      admits: (layer) => isSensible(alongHeight(layer)) && isSensible(alongWidth(layer)) && differs(layer),
      refusal:
        'No layer within these ranges has two axes that differ and tells the usual mistakes apart. Widen the ranges of filter, padding or stride.',
    },
  ],
  isBelievable: (layer) => isBelievable(alongHeight(layer)) && isBelievable(alongWidth(layer)),
  correct(layer) {
    const { height, width, fits } = sizesOf(layer)
    return isRefused(layer, fits) ? invalid : shapeAnswer(height, width)
  },
  slips: twoAxesSlips,
  targets,
  prompt: ({ H, W, Fh, Fw, Ph, Pw, Sh, Sw, convention }) => ({
    text: `An input of $${H}$ rows and $${W}$ columns goes through the layer below. In each pair the first number belongs to the height, the second to the width.\n\nHow large is each map of the output? Give height × width.`,
    given: [
      { symbol: 'H, W', name: 'input height and width', value: `${H} and ${pixels(W)}` },
      { symbol: 'F', name: 'filter height and width', value: `${Fh} and ${pixels(Fw)}` },
      { symbol: 'P', name: 'padding per side, vertical and horizontal', value: `${Ph} and ${pixels(Pw)}` },
      { symbol: 'S', name: 'stride, down and across', value: `${Sh} and ${pixels(Sw)}` },
    ],
    matrices: [],
    listings: [
      {
        name: 'Layer',
        lines: [
          'nn.Conv2d(',
          '    in_channels=3, out_channels=16,',
          `    kernel_size=(${Fh}, ${Fw}), padding=(${Ph}, ${Pw}), stride=(${Sh}, ${Sw}),`,
          ')',
        ],
      },
    ],
    convention,
    format: { kind: 'shape', axes: ['height', 'width'], invalidAllowed: true },
  }),
  difficulty: ({ Ph, Pw }) => (Ph + Pw > 0 ? 4 : 3),
  steps: axesSteps,
  figure: (layer) => axisFigure(misfit(layer)),
})

function differs({ Fh, Fw, Ph, Pw, Sh, Sw }: TwoAxes): boolean {
  return Fh !== Fw || Ph !== Pw || Sh !== Sw
}

function targets(layer: TwoAxes): readonly MisconceptionId[] {
  const { fits } = sizesOf(layer)
  if (isRefused(layer, fits)) return ['rounded-down']
  return [
    ...(fits ? [] : (['called-invalid'] as const)),
    'one-axis-for-both',
    'swapped-axes',
    'forgot-plus-one',
    ...(layer.Ph + layer.Pw > 0 ? (['ignored-padding'] as const) : []),
    ...(layer.Sh * layer.Sw > 1 ? (['ignored-stride'] as const) : []),
  ]
}

function axesSteps(layer: TwoAxes): Step[] {
  const { height, width, fits, axes } = sizesOf(layer)
  const [down, across] = axes
  const both = (write: (axis: SizeCase, size: OutputSize) => string) =>
    `Height: $${write(down, sizeOf(down))}$. Width: $${write(across, sizeOf(across))}$.`
  const numerators = {
    label: 'Numerators',
    text: both((axis, { numerator }) => `${numeratorLatex(axis)} = ${numerator}`),
  }
  if (isRefused(layer, fits)) {
    const failing = sizeOf(misfit(layer))
    return [
      numerators,
      {
        label: 'Divide',
        text: `$${failing.numerator} / ${misfit(layer).S}$ is not a whole number, so the ${sizeOf(down).fits ? 'width' : 'height'} does not work out.`,
      },
      {
        label: 'Add one',
        text: 'There is no whole number of steps to add one to. The answer is invalid (does not fit).',
      },
    ]
  }
  return [
    numerators,
    {
      label: 'Divide',
      text: both(({ S }, { numerator, size, leftover }) =>
        leftover === 0 ? `${numerator} / ${S} = ${size - 1}` : `\\lfloor ${numerator} / ${S} \\rfloor = ${size - 1}`,
      ),
    },
    {
      label: 'Add one',
      text: `${both((_, { size }) => `${size - 1} + 1 = ${size}`)} The answer is ${height} × ${width}.`,
    },
  ]
}
