import { z } from 'zod'
import { matrixAnswer, matrixFormat } from '@/lib/questions/answer-of'
import { derived, grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, rangeWithin } from '@/lib/questions/constraint-range'
import { windowValues } from '@/lib/questions/correlate'
import { drawMatrix, squareWithin } from '@/lib/questions/draw-matrix'
import { defineFamily } from '@/lib/questions/family'
import { pixels } from '@/lib/questions/layer-phrases'
import { mapCellSlips, mapRule } from '@/lib/questions/map-slips'
import { matrixLatex, rowsText } from '@/lib/questions/matrix-text'
import { openingOf } from '@/lib/questions/opening-of'
import { meanInstead, type PoolCase, pooledMap, poolMapSlips } from '@/lib/questions/pool-map-slips'
import { isSensible, sizeOf } from '@/lib/questions/size-case'
import { createRandom } from '@/lib/random/create-random'

const limits = {
  W: { min: 3, max: 8 },
  F: { min: 2, max: 4 },
  P: { min: 0, max: 1 },
  S: { min: 1, max: 4 },
  side: { min: 2, max: 5 },
  pixel: { min: -9, max: 9 },
}

/** Every layer comes with so many matrices. */
const fillings = allWithin({ min: 1, max: 80 })

/** A whole pooled map, cell by cell; negative values show what padding means. */
export const maxPoolValues = defineFamily({
  id: 'max-pool-values',
  code: 'MV',
  version: 1,
  title: 'Max pooling by hand',
  skill: 'values',
  description: 'What does a small map hold after max pooling, with windows that tile, overlap or reach into padding?',
  conventions: ['framework'],
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 4, max: 7 }),
    F: rangeWithin(limits.F).default({ min: 2, max: 3 }),
    P: rangeWithin(limits.P).default({ min: 0, max: 1 }),
    S: rangeWithin(limits.S).default({ min: 1, max: 3 }),
    side: rangeWithin(limits.side).default({ min: 2, max: 3 }),
  }),
  parameters: z
    .strictObject({
      F: numberWithin(limits.F),
      P: numberWithin(limits.P),
      S: numberWithin(limits.S),
      input: squareWithin(limits.W, limits.pixel),
    })
    .refine(({ F, P, S, input }) => isSensible({ W: input.length, F, P, S }) && 2 * P <= F, {
      error: 'the window does not fit',
    }),
  candidates: ({ W, F, P, S }) =>
    derived(grid({ W: allWithin(W), F: allWithin(F), P: allWithin(P), S: allWithin(S), filling: fillings }), fillPool),
  variants: ({ side }) => [
    {
      share: 1,
      admits({ F, P, S, input }) {
        const axis = { W: input.length, F, P, S }
        if (!isSensible(axis) || 2 * P > F) return false
        const { size } = sizeOf(axis)
        return side.min <= size && size <= side.max
      },
      refusal: 'No pooling layer within these ranges makes a map of this size. Widen the ranges.',
    },
  ],
  correct: (drawn) => matrixAnswer(pooledMap(drawn)),
  slips: [meanInstead, ...poolMapSlips.map((slip) => mapRule(slip, pooledMap))],
  cellSlips: (drawn) => mapCellSlips(poolMapSlips, drawn),
  targets: ({ P, S }) => [
    'mixed-pooling-kinds',
    ...(P > 0 ? (['padded-with-zeros'] as const) : []),
    ...(S > 1 ? (['window-from-index'] as const) : []),
  ],
  prompt({ F, P, S, input }) {
    const { size } = sizeOf({ W: input.length, F, P, S })
    return {
      text: `The map $X$ goes through max pooling with a $${F} \\times ${F}$ window, stride $${S}$ and ${P === 0 ? 'no padding' : `padding $${P}$ on every side`}, as a framework does it.\n\nFill in the output.`,
      given: [
        { symbol: 'F', name: 'window size', value: pixels(F) },
        { symbol: 'P', name: 'padding per side', value: pixels(P) },
        { symbol: 'S', name: 'stride', value: pixels(S) },
      ],
      matrices: [{ name: 'X', rows: input }],
      opening: openingOf({ window: F, padding: P, stride: S }, 'does not count'),
      convention: 'framework',
      format: matrixFormat(size, size),
    }
  },
  difficulty: ({ F, P, S }) => (P > 0 ? 4 : F === S ? 2 : 3),
  steps(drawn) {
    const { F, P, S, input } = drawn
    const map = pooledMap(drawn)
    const first = insideWindow(input, F, -P)
    return [
      {
        label: 'Windows',
        text: `There are $${map.length} \\times ${map.length}$ windows; each starts ${pixels(S)} after the one before.${P === 0 ? '' : ' Padding counts as minus infinity, so it never wins.'}`,
      },
      {
        label: 'First cell',
        text:
          first.length === 1
            ? `The window holds one pixel, $${first[0]}$.`
            : `The largest of $${first.join(',\\ ')}$ is $${map[0]?.[0]}$.`,
      },
      { label: 'Other cells', text: `The same for every window: $${matrixLatex(map)}$` },
      { label: 'Output', text: `The answer, row by row:\n\n${rowsText(map)}` },
    ]
  },
  figure: () => null,
})

/** The pixels of the first window that lie inside the input. */
function insideWindow(input: number[][], F: number, corner: number): number[] {
  const start = Math.max(0, corner)
  return windowValues(
    input.map((row) => row.slice(start, corner + F)).slice(start, corner + F),
    corner + F - start,
    0,
    0,
  )
}

function fillPool({ W, F, P, S, filling }: Record<'W' | 'F' | 'P' | 'S' | 'filling', number>): PoolCase {
  return { F, P, S, input: drawMatrix(createRandom(`max-pool-values ${filling}`), W, W, limits.pixel) }
}
