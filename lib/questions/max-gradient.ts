import type { Grid } from '@/lib/questions/correlate'
import type { MapSlip } from '@/lib/questions/map-slips'
import { rememberLast } from '@/lib/questions/remember-last'
import { transposed } from '@/lib/questions/turn-grid'

/** A small map, the window that max-pools it, and the gradient that comes back to each output cell. */
export type GradientCase = { F: number; S: number; input: number[][]; gradient: number[][] }

/** The place of the largest pixel under the window of an output cell; the pixels of a window all differ. */
export function winnerOf({ F, S, input }: GradientCase, row: number, column: number): { y: number; x: number } {
  let y = row * S
  let x = column * S
  let most = Number.NEGATIVE_INFINITY
  for (let r = row * S; r < row * S + F; r++) {
    const pixels = input[r] as readonly number[]
    for (let c = column * S; c < column * S + F; c++) {
      const pixel = pixels[c] as number
      if (pixel <= most) continue
      most = pixel
      y = r
      x = c
    }
  }
  return { y, x }
}

/** Goes through the output cells and lets each put something into a map of zeros as large as the input. */
function gather(
  drawn: GradientCase,
  put: (map: number[][], row: number, column: number, gradient: number) => void,
  gradients: Grid = drawn.gradient,
): number[][] {
  const map = drawn.input.map((row) => row.map(() => 0))
  for (let row = 0; row < gradients.length; row++) {
    const line = gradients[row] as readonly number[]
    for (let column = 0; column < line.length; column++) put(map, row, column, line[column] as number)
  }
  return map
}

function add(map: number[][], y: number, x: number, value: number): void {
  const row = map[y] as number[]
  row[x] = (row[x] as number) + value
}

function toWinners(drawn: GradientCase, gradients: Grid = drawn.gradient): number[][] {
  const put = (map: number[][], row: number, column: number, gradient: number) => {
    const { y, x } = winnerOf(drawn, row, column)
    add(map, y, x, gradient)
  }
  return gather(drawn, put, gradients)
}

/** The right gradient. */
export const maxGradient = rememberLast((drawn: GradientCase) => toWinners(drawn))

/** The gradients divided by `divisor`, to every pixel of their windows. */
function toAll(drawn: GradientCase, divisor: number): number[][] {
  const { F, S } = drawn
  return gather(drawn, (map, row, column, gradient) => {
    for (let y = row * S; y < row * S + F; y++) {
      for (let x = column * S; x < column * S + F; x++) add(map, y, x, gradient / divisor)
    }
  })
}

const spread: MapSlip<GradientCase> = {
  misconception: 'spread-gradient',
  maps: (drawn) => [toAll(drawn, drawn.F * drawn.F), toAll(drawn, 1)],
  written: () => '',
  blame: () => 'the gradient of a window belongs to its largest pixel alone',
}

const values: MapSlip<GradientCase> = {
  misconception: 'kept-maximum',
  maps: rememberLast((drawn) => [
    gather(drawn, (map, row, column) => {
      const { y, x } = winnerOf(drawn, row, column)
      const line = map[y] as number[]
      line[x] = drawn.input[y]?.[x] as number
    }),
  ]),
  written: () => '',
  blame: () => 'the place is right, but what belongs there is a gradient, not the pixel',
}

const overwritten: MapSlip<GradientCase> = {
  misconception: 'overlap-not-added',
  maps: rememberLast((drawn) =>
    drawn.S >= drawn.F
      ? []
      : [
          gather(drawn, (map, row, column, gradient) => {
            const { y, x } = winnerOf(drawn, row, column)
            const line = map[y] as number[]
            line[x] = gradient
          }),
        ],
  ),
  written: () => '',
  blame: () => 'this pixel wins in more than one window, so the gradients are added up',
}

const swapped: MapSlip<GradientCase> = {
  misconception: 'swapped-axes',
  maps: (drawn) => [toWinners(drawn, transposed(drawn.gradient))],
  written: () => '',
  blame: () => 'rows and columns of the gradient were exchanged',
}

/** Likeliest first. */
export const gradientSlips: readonly MapSlip<GradientCase>[] = [spread, values, overwritten, swapped]
