import { z } from 'zod'
import { derived, grid } from '@/lib/questions/candidates'
import { cellsText } from '@/lib/questions/cells-text'
import { allWithin, numberWithin, rangeWithin, usualWithin } from '@/lib/questions/constraint-range'
import { type SlidCase, slidAnswer, slidSlips } from '@/lib/questions/dense-as-conv-slips'
import { eachCellSlip } from '@/lib/questions/each-cell-slip'
import { defineFamily } from '@/lib/questions/family'
import { pixels } from '@/lib/questions/layer-phrases'
import type { Step } from '@/lib/questions/question'

const rowNames = ['First filter', 'Feature maps', 'Class map']

const limits = {
  R: { min: 2, max: 64 },
  M: { min: 2, max: 16 },
  more: { min: 1, max: 20 },
  L: { min: 3, max: 36 },
  units: { min: 1, max: 4096 },
}

/** A dense layer on M x M maps is a convolution with an M x M filter; on larger maps it slides. */
export const denseAsConvolution = defineFamily({
  id: 'dense-as-convolution',
  code: 'DA',
  version: 1,
  title: 'Dense layers as convolutions',
  skill: 'networks',
  description: 'A classifier’s dense layers are turned into convolutions and slid over a larger image: which shapes?',
  conventions: ['channels-last'],
  constraints: z.strictObject({
    R: rangeWithin(limits.R).default({ min: 4, max: 32 }),
    M: rangeWithin(limits.M).default({ min: 4, max: 8 }),
    /** By how many pixels the larger image’s maps are longer. */
    more: rangeWithin(limits.more).default({ min: 2, max: 12 }),
    C: rangeWithin(limits.units).default({ min: 32, max: 512 }),
    N: rangeWithin(limits.units).default({ min: 10, max: 1000 }),
  }),
  parameters: z.strictObject({
    R: numberWithin(limits.R),
    M: numberWithin(limits.M),
    C: numberWithin(limits.units),
    K: numberWithin(limits.units),
    N: numberWithin(limits.units),
    L: numberWithin(limits.L),
  }),
  candidates: ({ R, M, more, C, N }) =>
    derived(
      grid({
        R: usualWithin([2, 4, 8, 16, 32, 64], R),
        M: allWithin(M),
        more: allWithin(more),
        C: usualWithin([32, 64, 128, 256, 512], C),
        K: [128, 256, 512, 1024, 4096],
        N: usualWithin([10, 20, 37, 100, 200, 1000], N),
      }),
      ({ more: longer, ...net }) => ({ ...net, L: net.M + longer }),
    ),
  variants: () => [
    {
      share: 1,
      admits: isUsual,
      refusal:
        'No network within these ranges makes a question. Let the channels C differ from the classes N, and widen the ranges.',
    },
  ],
  correct: slidAnswer,
  slips: slidSlips,
  targets: () => ['dense-as-1x1', 'class-map-of-one', 'forgot-plus-one', 'ignored-stride', 'kept-depth'],
  cellSlips: (net, slips) => eachCellSlip(slips, slidAnswer(net)),
  prompt: ({ R, M, C, K, N, L }) => ({
    text: `A classifier was trained on images of $${M * R} \\times ${M * R}$. Its convolution and pooling layers make the image $${R}$ times smaller along each side, to $${C}$ maps of $${M} \\times ${M}$. They are followed by a dense layer of $${K}$ units and one of $${N}$ units, a score for each class.\n\nBoth dense layers are turned into convolution layers with stride $1$ and no padding, and the network is run once on an image of $${L * R} \\times ${L * R}$. What shape is the filter of the first converted layer, what shape are the feature maps that it gets, and what shape is the class map at the end?`,
    given: [
      { symbol: 'W', name: 'larger image', value: pixels(L * R) },
      { symbol: 'R', name: 'times smaller', value: `${R}` },
      { symbol: 'M', name: 'maps in training', value: pixels(M) },
      { symbol: 'C', name: 'their channels', value: `${C}` },
      { symbol: 'K', name: 'hidden units', value: `${K}` },
      { symbol: 'N', name: 'classes', value: `${N}` },
    ],
    matrices: [],
    convention: 'channels-last',
    format: {
      kind: 'cells',
      rows: [...rowNames],
      columns: [{ label: 'Shape', cell: { kind: 'shape', axes: ['height', 'width', 'channels'] } }],
    },
  }),
  difficulty: () => 4,
  steps,
  figure: () => null,
})

/** Channels and units as they go together: many where the maps were made much smaller, and more units than classes. */
function isUsual({ R, M, C, K, N }: SlidCase): boolean {
  const channels = R >= 16 ? C >= 256 : R >= 8 ? 64 <= C && C <= 256 : C <= 128
  return channels && C !== N && K !== C && K > N && (N < 200 || K >= 1024) && R * M >= 24
}

function steps(net: SlidCase): Step[] {
  const { R, M, C, K, N, L } = net
  return [
    {
      label: 'The first filter',
      text: `The dense layer saw all of the maps, $${M} \\times ${M} \\times ${C}$, so each of its $${K}$ units becomes a filter of that shape.`,
    },
    {
      label: 'The feature maps',
      text: `$${L * R} / ${R} = ${L}$: the larger image makes $${C}$ maps of $${L} \\times ${L}$.`,
    },
    {
      label: 'Slide the filter',
      text: `$(${L} - ${M})/1 + 1 = ${L - M + 1}$ places along each side. The second converted layer has $1 \\times 1$ filters, so the places stay.`,
    },
    {
      label: 'The class map',
      text: `$${N}$ scores at each place. The answer is, row by row:\n\n${cellsText(slidAnswer(net), rowNames)}`,
    },
  ]
}
