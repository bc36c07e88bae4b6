import { correlate, productSum, windowValues } from '@/lib/questions/correlate'
import type { MapSlip } from '@/lib/questions/map-slips'
import { productsLatex } from '@/lib/questions/matrix-text'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { transposed, turned } from '@/lib/questions/turn-grid'

/** A small input and a filter, and how it moves. */
export type MapCase = { P: number; S: number; input: number[][]; kernel: number[][] }

let last: { drawn: MapCase | null; map: number[][] } = { drawn: null, map: [] }

/** The right map; every rule of a question asks for it, so the last one is remembered. */
export function mapOf(drawn: MapCase): number[][] {
  if (last.drawn !== drawn) last = { drawn, map: correlate(drawn.input, drawn.kernel, drawn) }
  return last.map
}

/** Another filter laid on at the right places. */
function otherFilter(
  misconception: MisconceptionId,
  filter: (kernel: number[][]) => number[][],
  blame: string,
): MapSlip<MapCase> {
  return {
    misconception,
    maps: (drawn) => [correlate(drawn.input, filter(drawn.kernel), drawn)],
    written: ({ P, S, input, kernel }, row, column) =>
      productsLatex(windowValues(input, kernel.length, row * S - P, column * S - P), filter(kernel).flat()),
    blame: () => blame,
  }
}

export const flippedFilter = otherFilter('flipped-filter', turned, 'the filter was turned round first')
export const transposedFilter = otherFilter(
  'transposed-filter',
  transposed,
  'the filter’s rows were taken for its columns',
)
export const droppedSigns = otherFilter(
  'dropped-signs',
  (kernel) => kernel.map((row) => row.map(Math.abs)),
  'the minus signs of the filter are missing',
)

export const summedWindow: MapSlip<MapCase> = {
  misconception: 'summed-window',
  maps: (drawn) => [
    correlate(
      drawn.input,
      drawn.kernel.map((row) => row.map(() => 1)),
      drawn,
    ),
  ],
  written: ({ P, S, input, kernel }, row, column) =>
    windowValues(input, kernel.length, row * S - P, column * S - P).join(' + '),
  blame: () => 'the values were not multiplied by the weights',
}

const fromIndex: MapSlip<MapCase> = {
  misconception: 'window-from-index',
  maps(drawn) {
    const { P, S, input, kernel } = drawn
    if (P === 0 && S === 1) return []
    return [mapOf(drawn).map((row, r) => row.map((_, c) => productSum(input, kernel, r, c)))]
  },
  written: ({ input, kernel }, row, column) =>
    productsLatex(windowValues(input, kernel.length, row, column), kernel.flat()),
  blame: () => 'this window starts at the cell’s own indices, without stride and padding',
}

const swapped: MapSlip<MapCase> = {
  misconception: 'swapped-axes',
  maps: (drawn) => [transposed(mapOf(drawn))],
  written: () => '',
  blame: () => 'this value belongs to the cell with row and column exchanged',
}

/** Likeliest first. */
export const fullMapSlips: readonly MapSlip<MapCase>[] = [
  flippedFilter,
  fromIndex,
  transposedFilter,
  droppedSigns,
  summedWindow,
  swapped,
]

/** What may go wrong in single cells. */
export const fullMapCellSlips: readonly MapSlip<MapCase>[] = [flippedFilter, droppedSigns, summedWindow]
