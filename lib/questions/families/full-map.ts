import { z } from 'zod'
import { matrixAnswer, matrixFormat } from '@/lib/questions/answer-of'
import { derived, grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, rangeWithin } from '@/lib/questions/constraint-range'
import { windowValues } from '@/lib/questions/correlate'
import { squareWithin } from '@/lib/questions/draw-matrix'
import { drawPicture } from '@/lib/questions/draw-picture'
import { defineFamily } from '@/lib/questions/family'
import { fullMapCellSlips, fullMapSlips, type MapCase, mapOf } from '@/lib/questions/full-map-slips'
import { knownFilters } from '@/lib/questions/known-filters'
import { pixels } from '@/lib/questions/layer-phrases'
import { mapCellSlips, mapRule } from '@/lib/questions/map-slips'
import { productsLatex, rowsText } from '@/lib/questions/matrix-text'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { openingOf } from '@/lib/questions/opening-of'
import { isSensible, sizeOf } from '@/lib/questions/size-case'
import { sameGrid, turned } from '@/lib/questions/turn-grid'
import { createRandom } from '@/lib/random/create-random'

const limits = {
  W: { min: 3, max: 7 },
  P: { min: 0, max: 1 },
  S: { min: 1, max: 2 },
  side: { min: 2, max: 7 },
  pixel: { min: 0, max: 9 },
  weight: { min: -10, max: 10 },
}

/** Every layer comes with so many pictures and filters. */
const fillings = allWithin({ min: 1, max: 300 })

/** Filters for mental arithmetic; with the identity and the plain sum nothing would be multiplied. */
const filters = knownFilters.filter(({ rows }) => {
  const weights = rows.flat()
  return Math.max(...weights) < 10 && new Set(weights).size > 2
})

/** A whole feature map of a small picture, cell by cell. */
export const fullMap = defineFamily({
  id: 'full-map',
  code: 'FM',
  version: 1,
  title: 'A whole feature map by hand',
  skill: 'values',
  description: 'Slide an edge, sharpening or blurring filter over a small picture: what does the whole map hold?',
  conventions: ['cross-correlation'],
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 4, max: 6 }),
    P: rangeWithin(limits.P).default({ min: 0, max: 1 }),
    S: rangeWithin(limits.S).default({ min: 1, max: 2 }),
    side: rangeWithin(limits.side).default({ min: 2, max: 4 }),
  }),
  parameters: z
    .strictObject({
      P: numberWithin(limits.P),
      S: numberWithin(limits.S),
      input: squareWithin(limits.W, limits.pixel),
      kernel: squareWithin({ min: 3, max: 3 }, limits.weight),
    })
    .refine(({ P, S, input }) => isSensible({ W: input.length, F: 3, P, S }), { error: 'the filter does not fit' }),
  candidates: ({ W, P, S }) =>
    derived(grid({ W: allWithin(W), P: allWithin(P), S: allWithin(S), filling: fillings }), fillMap),
  variants: ({ side }) => [
    {
      share: 1,
      admits({ P, S, input }) {
        const axis = { W: input.length, F: 3, P, S }
        if (!isSensible(axis)) return false
        const { fits, size } = sizeOf(axis)
        return fits && side.min <= size && size <= side.max
      },
      refusal: 'No layer within these ranges makes a map of this size. Widen the ranges.',
    },
  ],
  correct: (drawn) => matrixAnswer(mapOf(drawn)),
  slips: fullMapSlips.map((slip) => mapRule(slip, mapOf)),
  cellSlips: (drawn) => mapCellSlips(fullMapCellSlips, drawn),
  targets({ P, S, kernel }): readonly MisconceptionId[] {
    const flip = sameGrid(kernel, turned(kernel)) ? 'summed-window' : 'flipped-filter'
    return P === 0 && S === 1 ? [flip] : [flip, 'window-from-index']
  },
  prompt: ({ P, S, input, kernel }) => {
    const { size } = sizeOf({ W: input.length, F: 3, P, S })
    return {
      text: `The filter $K$ moves over the input $X$ with ${P === 0 ? 'no padding' : `padding $${P}$ (zeros) on every side`} and stride $${S}$; there is no bias.\n\nFill in the feature map.`,
      given: [
        { symbol: 'P', name: 'padding per side', value: pixels(P) },
        { symbol: 'S', name: 'stride', value: pixels(S) },
      ],
      matrices: [
        { name: 'X', rows: input },
        { name: 'K', rows: kernel },
      ],
      opening: openingOf({ window: kernel.length, padding: P, stride: S }, 'zeros'),
      convention: 'cross-correlation',
      format: matrixFormat(size, size),
    }
  },
  difficulty: ({ P, S }) => (P === 0 && S === 1 ? 3 : 4),
  steps(drawn) {
    const { P, S, input, kernel } = drawn
    const map = mapOf(drawn)
    const values = windowValues(input, 3, -P, -P)
    return [
      {
        label: 'Size',
        text: `The window has $${map.length}$ positions along each side, so the map is $${map.length} \\times ${map.length}$.`,
      },
      {
        label: 'First cell',
        text: `With the window at the top left: $${productsLatex(values, kernel.flat())} = ${map[0]?.[0]}$.`,
      },
      {
        label: 'Other cells',
        text: `For each further cell the window moves by ${pixels(S)} to the right or down. The whole map:\n\n${rowsText(map)}`,
      },
    ]
  },
  figure: ({ P, S, input, kernel }) => ({ kind: 'cell', input, kernel, padding: P, stride: S, row: 0, column: 0 }),
})

/** The picture and the filter that go by this number. */
function fillMap({ W, P, S, filling }: Record<'W' | 'P' | 'S' | 'filling', number>): MapCase {
  const random = createRandom(`full-map ${filling}`)
  const { rows } = random.pick(filters)
  return { P, S, input: drawPicture(random, W), kernel: rows.map((row) => [...row]) }
}
