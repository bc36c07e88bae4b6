import { checkerboard } from '@/lib/figures/pictures/checkerboard'
import { digit } from '@/lib/figures/pictures/digit'
import { house } from '@/lib/figures/pictures/house'
import type { Picture } from '@/lib/figures/pictures/picture'
import type { PictureId } from '@/lib/figures/pictures/picture-names'
import type { Shade } from '@/lib/figures/pictures/shade'
import { shapes } from '@/lib/figures/pictures/shapes'
import { stripes } from '@/lib/figures/pictures/stripes'

const shades: Record<PictureId, Shade> = { house, shapes, digit, stripes, checkerboard }

/** Corners of a pixel that differ by more than this have an edge between them. */
const edge = 0.2
/** Points per edge pixel and axis whose mean it is, so that slanting edges have no steps. */
const samples = 4

/** A picture of side x side pixels, the same on every machine but for the last bits of sines. */
export function drawPicture(id: PictureId, side: number): Picture {
  const shade = shades[id]
  const data = new Float32Array(side * side)
  let above = cornersOf(shade, 0, side)
  for (let row = 0; row < side; row++) {
    const below = cornersOf(shade, row + 1, side)
    for (let column = 0; column < side; column++) {
      const corners = [above[column], above[column + 1], below[column], below[column + 1]] as number[]
      const isFlat = Math.max(...corners) - Math.min(...corners) <= edge
      data[row * side + column] = isFlat ? mean(corners) : mean(pointsWithin(shade, row, column, side))
    }
    above = below
  }
  return { data, channels: 1, height: side, width: side }
}

/** The shade at the upper corners of a row of pixels; those of the last row's lower edge lie just within the picture. */
function cornersOf(shade: Shade, row: number, side: number): Float64Array {
  const inside = 1 - 1e-9
  return Float64Array.from({ length: side + 1 }, (_, column) => shade((column / side) * inside, (row / side) * inside))
}

function pointsWithin(shade: Shade, row: number, column: number, side: number): number[] {
  const at = (index: number) => (index + 0.5) / samples
  return Array.from({ length: samples * samples }, (_, index) =>
    shade((column + at(index % samples)) / side, (row + at(Math.floor(index / samples))) / side),
  )
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
