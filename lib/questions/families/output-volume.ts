import { z } from 'zod'
import type { OutputSize } from '@/lib/conv/output-size'
import { invalid } from '@/lib/questions/answer'
import { shapeAnswer } from '@/lib/questions/answer-of'
import { derived, grid } from '@/lib/questions/candidates'
import {
  allWithin,
  numberWithin,
  oddWithin,
  rangeWithin,
  shareOfNonFitting,
  usualWithin,
} from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { isBelievable } from '@/lib/questions/is-believable'
import { paddingPhrase, pixels } from '@/lib/questions/layer-phrases'
import type { Step } from '@/lib/questions/question'
import { axisFigure, isSensible, numeratorLatex, sizeOf } from '@/lib/questions/size-case'
import { isRefused, sizeConventions } from '@/lib/questions/size-convention'
import { volumePairs } from '@/lib/questions/volume-pairs'
import {
  decidingAxis,
  heightAxis,
  mapOf,
  type VolumeCase,
  type VolumeUnder,
  volumeSlips,
  widthAxis,
} from '@/lib/questions/volume-slips'

const limits = {
  side: { min: 2, max: 256 },
  channels: { min: 1, max: 1024 },
  F: { min: 2, max: 15 },
  P: { min: 0, max: 7 },
  S: { min: 1, max: 8 },
}
const usualDepths = [1, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 1024]

/** Two axes through the same formula, and as many maps as filters. */
export const outputVolume = defineFamily({
  id: 'output-volume',
  code: 'OV',
  version: 2,
  earlier: [{ isBelievable: () => true }],
  title: 'Output volume',
  skill: 'volumes',
  description: 'Which height, width and depth does the output of a layer with several filters have?',
  conventions: sizeConventions,
  constraints: z.strictObject({
    H: rangeWithin(limits.side).default({ min: 8, max: 64 }),
    W: rangeWithin(limits.side).default({ min: 8, max: 64 }),
    D: rangeWithin(limits.channels).default({ min: 3, max: 64 }),
    F: rangeWithin(limits.F).default({ min: 3, max: 7 }),
    P: rangeWithin(limits.P).default({ min: 0, max: 3 }),
    S: rangeWithin(limits.S).default({ min: 1, max: 3 }),
    K: rangeWithin(limits.channels).default({ min: 4, max: 128 }),
    nonFitting: shareOfNonFitting.default(0.15),
    convention: z.enum(sizeConventions).default('course'),
  }),
  parameters: z.strictObject({
    H: numberWithin(limits.side),
    W: numberWithin(limits.side),
    D: numberWithin(limits.channels),
    F: numberWithin(limits.F),
    P: numberWithin(limits.P),
    S: numberWithin(limits.S),
    K: numberWithin(limits.channels),
    convention: z.enum(sizeConventions).default('course'),
  }),
  candidates: ({ H, W, D, F, P, S, K, convention }) =>
    derived(
      grid({
        H: allWithin(H),
        W: allWithin(W),
        D: usualWithin(usualDepths, D),
        F: oddWithin(F),
        P: allWithin(P),
        S: allWithin(S),
        K: usualWithin(usualDepths, K),
      }),
      ({ H, W, D, F, P, S, K }) => ({ H, W, D, F, P, S, K, convention }),
    ),
  variants: ({ nonFitting }) => [
    {
      share: nonFitting,
      admits: (layer) => isSensibleVolume(layer) && !mapOf(layer).fits,
      refusal:
        'No layer within these ranges fails to fit. Allow a stride of 2 or more, let the number of filters K differ from the depth D, or set the share of non-fitting configurations to 0.',
    },
    {
      share: 1 - nonFitting,
      admits: (layer) => isSensibleVolume(layer) && mapOf(layer).fits,
      refusal:
        'No layer within these ranges fits and tells the usual mistakes from the right answer. Let the number of filters K differ from the depth D, and widen the ranges.',
    },
  ],
  isBelievable: (layer) => isBelievable(heightAxis(layer)) && isBelievable(widthAxis(layer)),
  correct(layer) {
    const { height, width, fits } = mapOf(layer)
    return isRefused(layer, fits) ? invalid : shapeAnswer(height, width, layer.K)
  },
  slips: volumeSlips,
  pairs: volumePairs,
  targets(layer) {
    const { fits } = mapOf(layer)
    if (isRefused(layer, fits)) return ['rounded-down']
    return [
      ...(fits ? [] : (['called-invalid'] as const)),
      'kept-depth',
      'forgot-plus-one',
      ...(layer.P > 0 ? (['padding-once'] as const) : []),
      ...(layer.S > 1 ? (['ignored-stride'] as const) : []),
      ...(layer.H === layer.W ? [] : (['swapped-axes'] as const)),
    ]
  },
  prompt: ({ H, W, D, F, P, S, K, convention }) => ({
    text: `An input of $${H} \\times ${W} \\times ${D}$ (height, width, channels) goes through a convolution layer with $${K}$ filters of $${F} \\times ${F}$, ${paddingPhrase(P)} and stride $${S}$.\n\nWhich shape does the output have? Give height × width × channels.`,
    given: [
      { symbol: 'H', name: 'input height', value: pixels(H) },
      { symbol: 'W', name: 'input width', value: pixels(W) },
      { symbol: 'D', name: 'input channels', value: `${D}` },
      { symbol: 'F', name: 'filter size', value: pixels(F) },
      { symbol: 'P', name: 'padding per side', value: pixels(P) },
      { symbol: 'S', name: 'stride', value: pixels(S) },
      { symbol: 'K', name: 'filters', value: `${K}` },
    ],
    matrices: [],
    convention,
    format: { kind: 'shape', axes: ['height', 'width', 'channels'], invalidAllowed: true },
  }),
  difficulty: ({ P, S }) => (S > 1 ? 4 : P > 0 ? 3 : 2),
  steps: volumeSteps,
  figure: (layer) => axisFigure(decidingAxis(layer)),
})

/** The filter lies inside the input along both axes, and the depth changes, whether the numbers fit or not. */
function isSensibleVolume(layer: VolumeCase): boolean {
  return isSensible(heightAxis(layer)) && isSensible(widthAxis(layer)) && layer.K !== layer.D
}

function volumeSteps(layer: VolumeUnder): Step[] {
  const { S, K } = layer
  const height = sizeOf(heightAxis(layer))
  const width = sizeOf(widthAxis(layer))
  const numerators: Step = {
    label: 'Numerator',
    text: `Height: $${numeratorLatex(heightAxis(layer))} = ${height.numerator}$. Width: $${numeratorLatex(widthAxis(layer))} = ${width.numerator}$.`,
  }
  if (isRefused(layer, height.fits && width.fits)) {
    const [axis, numerator] = height.fits ? ['width', width.numerator] : ['height', height.numerator]
    return [
      numerators,
      { label: 'Divide', text: `$${numerator} / ${S}$ is not a whole number, so the ${axis} does not work out.` },
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
      text: `Height: $${wholeSteps(height, S)}$. Width: $${wholeSteps(width, S)}$.`,
    },
    {
      label: 'Add one',
      text: `$H_{\\text{out}} = ${height.size - 1} + 1 = ${height.size}$ and $W_{\\text{out}} = ${width.size - 1} + 1 = ${width.size}$.`,
    },
    {
      label: 'Depth',
      text: `Each of the $${K}$ filters makes one map. The answer is ${height.size} × ${width.size} × ${K}.`,
    },
  ]
}

/** The division, rounded down where it has to be. */
function wholeSteps({ numerator, fits, size }: OutputSize, S: number): string {
  return fits ? `${numerator} / ${S} = ${size - 1}` : `\\lfloor ${numerator} / ${S} \\rfloor = ${size - 1}`
}
