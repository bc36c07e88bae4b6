import { cellsAnswer, quotientAnswer } from '@/lib/questions/answer-of'
import type { Grid } from '@/lib/questions/correlate'
import type { MapSlip } from '@/lib/questions/map-slips'
import { fractionLatex } from '@/lib/questions/number-text'
import { rememberLast } from '@/lib/questions/remember-last'
import type { SlipRule } from '@/lib/questions/slip-rule'
import { transposed } from '@/lib/questions/turn-grid'

/** A small map and the window that pools it. */
export type PoolCase = { F: number; P: number; S: number; input: number[][] }

/** Where a window begins, and the first row or column after it, cut off at the edges of the input. */
function span(start: number, F: number, side: number): { from: number; to: number } {
  return { from: Math.max(0, start), to: Math.min(side, start + F) }
}

/** The largest pixel of the window inside the input, at least `floor`; minus infinity where the window misses it. */
export function largest(input: Grid, F: number, top: number, left: number, floor = Number.NEGATIVE_INFINITY): number {
  const lastRow = Math.min(input.length, top + F)
  const lastColumn = Math.min(input.length, left + F)
  let most = floor
  for (let row = Math.max(0, top); row < lastRow; row++) {
    const pixels = input[row] as readonly number[]
    for (let column = Math.max(0, left); column < lastColumn; column++) {
      const pixel = pixels[column] as number
      if (pixel > most) most = pixel
    }
  }
  return most
}

function sizeOfMap({ F, P, S, input }: PoolCase): number {
  return Math.floor((input.length - F + 2 * P) / S) + 1
}

function mapBy(drawn: PoolCase, cell: (row: number, column: number) => number): number[][] {
  const side = sizeOfMap(drawn)
  const map: number[][] = []
  for (let row = 0; row < side; row++) {
    const line: number[] = []
    for (let column = 0; column < side; column++) line.push(cell(row, column))
    map.push(line)
  }
  return map
}

/** The right map. */
export const pooledMap = rememberLast((drawn: PoolCase): number[][] => {
  const { F, P, S, input } = drawn
  return mapBy(drawn, (row, column) => largest(input, F, row * S - P, column * S - P))
})

/** Means, over the pixels inside the input as well as over whole windows, whose padding is zero. */
export const meanInstead: SlipRule<PoolCase> = {
  misconception: 'mixed-pooling-kinds',
  answers(drawn) {
    const whole = means(drawn, (area) => area)
    return drawn.P === 0 ? [whole] : [whole, means(drawn, (_, inside) => inside)]
  },
  line(_, answer) {
    const cell = answer.kind === 'cells' ? answer.rows[0]?.[0] : null
    const value = cell?.kind === 'number' ? fractionLatex(cell) : ''
    return `You computed $${value}$ in row $0$, column $0$: that is the mean of the window, not its largest value.`
  },
}

function means({ F, P, S, input, ...rest }: PoolCase, divisor: (area: number, inside: number) => number) {
  const side = sizeOfMap({ F, P, S, input, ...rest })
  const cells = Array.from({ length: side }, (_, row) =>
    Array.from({ length: side }, (_, column) => {
      const rows = span(row * S - P, F, input.length)
      const columns = span(column * S - P, F, input.length)
      let sum = 0
      for (let r = rows.from; r < rows.to; r++) {
        for (let c = columns.from; c < columns.to; c++) sum += input[r]?.[c] as number
      }
      return quotientAnswer(sum, divisor(F * F, (rows.to - rows.from) * (columns.to - columns.from)))
    }),
  )
  return cellsAnswer(cells)
}

const zerosWin: MapSlip<PoolCase> = {
  misconception: 'padded-with-zeros',
  maps: rememberLast((drawn) => {
    const { F, P, S, input } = drawn
    if (P === 0) return []
    const touches = (start: number) => start < 0 || start + F > input.length
    const cell = (row: number, column: number) => {
      const [top, left] = [row * S - P, column * S - P]
      const floor = touches(top) || touches(left) ? 0 : Number.NEGATIVE_INFINITY
      return largest(input, F, top, left, floor)
    }
    return [mapBy(drawn, cell)]
  }),
  written: () => '',
  blame: () => 'here a zero of the padding won, but max pooling pads with minus infinity',
}

/** Windows at other places, where all of them meet the input. */
function moved(
  misconception: 'window-from-index' | 'tiled-windows',
  applies: (drawn: PoolCase) => boolean,
  start: (drawn: PoolCase, index: number) => number,
  blame: string,
): MapSlip<PoolCase> {
  return {
    misconception,
    maps: rememberLast((drawn) => {
      const { F, input } = drawn
      if (!applies(drawn) || start(drawn, sizeOfMap(drawn) - 1) >= input.length) return []
      return [mapBy(drawn, (row, column) => largest(input, F, start(drawn, row), start(drawn, column)))]
    }),
    written: () => '',
    blame: () => blame,
  }
}

/** Likeliest first. */
export const poolMapSlips: readonly MapSlip<PoolCase>[] = [
  zerosWin,
  moved(
    'window-from-index',
    ({ P, S }) => P > 0 || S > 1,
    (_, index) => index,
    'this window starts at the cell’s own indices, without stride and padding',
  ),
  moved(
    'tiled-windows',
    ({ F, S }) => S < F,
    ({ F, P }, index) => index * F - P,
    'these windows lie side by side, but the stride is smaller than the window',
  ),
  {
    misconception: 'swapped-axes',
    maps: (drawn) => [transposed(pooledMap(drawn))],
    written: () => '',
    blame: () => 'this value belongs to the cell with row and column exchanged',
  },
]
