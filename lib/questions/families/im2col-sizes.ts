import { z } from 'zod'
import { derived, grid } from '@/lib/questions/candidates'
import { cellsText } from '@/lib/questions/cells-text'
import { allWithin, numberWithin, oddWithin, rangeWithin, usualWithin } from '@/lib/questions/constraint-range'
import { eachCellSlip } from '@/lib/questions/each-cell-slip'
import { defineFamily } from '@/lib/questions/family'
import { type Im2colCase, im2colAnswer } from '@/lib/questions/im2col-case'
import { im2colSlips } from '@/lib/questions/im2col-slips'
import { isBelievable } from '@/lib/questions/is-believable'
import { paddingPhrase, pixels } from '@/lib/questions/layer-phrases'
import { wholeLatex } from '@/lib/questions/number-text'
import type { Step } from '@/lib/questions/question'
import { isSensible, numeratorLatex, quotientLatex, sizeOf } from '@/lib/questions/size-case'

const rowNames = ['Weights', 'Patches', 'Product']

const limits = {
  W: { min: 4, max: 256 },
  F: { min: 2, max: 11 },
  P: { min: 0, max: 5 },
  S: { min: 1, max: 5 },
  channels: { min: 1, max: 1024 },
}
const usualSides = [8, 9, 13, 14, 15, 16, 17, 21, 27, 28, 31, 32, 33, 56, 64, 96, 112, 128, 224, 227]
const usualDepths = [1, 3, 6, 8, 16, 32, 64, 96, 128, 192, 256, 384, 512, 1024]

const orientations = ['im2col-columns', 'im2col-rows'] as const
const orientation = z.enum(orientations).default('im2col-columns')

/** [K x FFD] times [FFD x positions]: the three matrices of a convolution done as one product. */
export const im2colSizes = defineFamily({
  id: 'im2col-sizes',
  code: 'IM',
  version: 2,
  earlier: [{ isBelievable: () => true }],
  title: 'The matrices of im2col',
  skill: 'cost',
  description: 'A convolution done as one matrix product: how many rows and columns do its matrices have?',
  conventions: orientations,
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 8, max: 227 }),
    F: rangeWithin(limits.F).default({ min: 3, max: 11 }),
    P: rangeWithin(limits.P).default({ min: 0, max: 2 }),
    S: rangeWithin(limits.S).default({ min: 1, max: 4 }),
    D: rangeWithin(limits.channels).default({ min: 3, max: 64 }),
    K: rangeWithin(limits.channels).default({ min: 6, max: 128 }),
    convention: orientation,
  }),
  parameters: z.strictObject({
    W: numberWithin(limits.W),
    F: numberWithin(limits.F),
    P: numberWithin(limits.P),
    S: numberWithin(limits.S),
    D: numberWithin(limits.channels),
    K: numberWithin(limits.channels),
    convention: orientation,
  }),
  candidates: ({ W, F, P, S, D, K, convention }) =>
    derived(
      grid({
        W: usualWithin(usualSides, W),
        F: oddWithin(F),
        P: allWithin(P),
        S: allWithin(S),
        D: usualWithin(usualDepths, D),
        K: usualWithin(usualDepths, K),
      }),
      (layer) => ({ ...layer, convention }),
    ),
  variants: () => [
    {
      share: 1,
      admits: isUsual,
      refusal:
        'No layer within these ranges makes a question. Let the filter be smaller than the input and larger than the padding, let the stride fit, and let K differ from D.',
    },
  ],
  isBelievable,
  correct: im2colAnswer,
  slips: im2colSlips,
  targets: ({ D, S, P }) => [
    'swapped-matrix',
    'side-for-area',
    'forgot-plus-one',
    ...(D > 1 ? (['forgot-depth'] as const) : []),
    ...(S > 1 ? (['ignored-stride'] as const) : []),
    ...(P > 0 ? (['ignored-padding'] as const) : []),
  ],
  cellSlips: (layer, slips) => eachCellSlip(slips, im2colAnswer(layer)),
  prompt: ({ W, F, P, S, D, K, convention }) => ({
    text: `A convolution layer with $${K}$ filters of $${F} \\times ${F}$, ${paddingPhrase(P)} and stride $${S}$ is done as a single matrix product (im2col). Its input is one image of $${W} \\times ${W} \\times ${D}$.\n\nHow many rows and columns do the matrix of the weights, the matrix of the patches and their product have?`,
    given: [
      { symbol: 'W', name: 'input size', value: pixels(W) },
      { symbol: 'D', name: 'input channels', value: `${D}` },
      { symbol: 'F', name: 'filter size', value: pixels(F) },
      { symbol: 'P', name: 'padding per side', value: pixels(P) },
      { symbol: 'S', name: 'stride', value: pixels(S) },
      { symbol: 'K', name: 'filters', value: `${K}` },
    ],
    matrices: [],
    convention,
    format: {
      kind: 'cells',
      rows: [...rowNames],
      columns: [
        { label: 'Rows', cell: { kind: 'number' } },
        { label: 'Columns', cell: { kind: 'number' } },
      ],
    },
  }),
  difficulty: ({ P, S }) => (P > 0 || S > 1 ? 4 : 3),
  steps,
  figure: () => null,
})

/** A layer of which every stride fits, on maps that no filter covers at once, as deep as a layer somewhere in a network. */
function isUsual(layer: Im2colCase): boolean {
  const { W, D, K, F } = layer
  const early = W > 64 ? D <= 3 : D >= 3 || W <= 32
  return isSensible(layer) && sizeOf(layer).fits && sizeOf(layer).size > 2 && K !== D && early && (F <= 5 || D <= 3)
}

function steps(layer: Im2colCase): Step[] {
  const { F, S, D, K, convention } = layer
  const { size } = sizeOf(layer)
  const taps = F * F * D
  const byColumns = convention === 'im2col-columns'
  return [
    {
      label: 'Windows',
      text: `$${quotientLatex(numeratorLatex(layer), S)} + 1 = ${size}$ along each side, so $${size} \\cdot ${size} = ${wholeLatex(size * size)}$ windows.`,
    },
    {
      label: 'Numbers in a window',
      text: `$F \\cdot F \\cdot D = ${F} \\cdot ${F} \\cdot ${D} = ${wholeLatex(taps)}$: it reaches through all channels.`,
    },
    {
      label: 'Put together',
      text: `Each of the $${K}$ filters is a ${byColumns ? 'row' : 'column'} of $${wholeLatex(taps)}$ weights, each of the $${wholeLatex(size * size)}$ windows a ${byColumns ? 'column' : 'row'}, and the product holds one number for each filter and window. The answer is, row by row:\n\n${cellsText(im2colAnswer(layer), rowNames)}`,
    },
  ]
}
