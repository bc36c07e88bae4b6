import type { PlanePass } from '@/lib/conv/accumulate-taps'

type NineWeights = readonly [number, number, number, number, number, number, number, number, number]

/** Whether accumulateTiles can do this pass: windows and taps lie one pixel apart, and a 3x3 tile fits into the filter. */
export function canTile({ filter, stride, dilation }: PlanePass): boolean {
  const dense = stride.height === 1 && stride.width === 1 && dilation.height === 1 && dilation.width === 1
  return dense && filter.height >= 3 && filter.width >= 3
}

/**
 * The fast way to what accumulateTaps does, for stride 1 and no dilation. The filter is cut into 3x3 tiles, because nine
 * weights and the sums under way about fill a processor's 16 floating-point registers. Does whole pairs of rows only, and returns the first
 * row that is left to do (the last one of an odd height).
 */
export function accumulateTiles(pass: PlanePass): number {
  const { filter, source, target } = pass
  for (const top of tileStarts(filter.height)) {
    for (const left of tileStarts(filter.width)) {
      const from = (pass.channel * source.height + top.start) * source.width + left.start
      const to = pass.targetChannel * target.height * target.width
      const tile = nineWeights(pass, top, left)
      accumulateTile(tile, source.data, from, source.width, target.data, to, target.width, target.height)
    }
  }
  return target.height - (target.height % 2)
}

/** A tile covers `start` to `start + 2`; the taps before `fresh` belong to the tile before it, which it overlaps. */
type TileStart = { readonly start: number; readonly fresh: number }

/** Tiles three apart; the last one is drawn back so that it never reads beyond the filter, hence beyond the source. */
function tileStarts(filter: number): readonly TileStart[] {
  return Array.from({ length: Math.ceil(filter / 3) }, (_, tile) => ({
    start: Math.min(3 * tile, filter - 3),
    fresh: 3 * tile,
  }))
}

function nineWeights({ weights, weightsAt, filter }: PlanePass, top: TileStart, left: TileStart): NineWeights {
  const weight = (row: number, column: number): number => {
    const [y, x] = [top.start + row, left.start + column]
    return y < top.fresh || x < left.fresh ? 0 : (weights[weightsAt + y * filter.width + x] as number)
  }
  return [
    weight(0, 0),
    weight(0, 1),
    weight(0, 2),
    weight(1, 0),
    weight(1, 1),
    weight(1, 2),
    weight(2, 0),
    weight(2, 1),
    weight(2, 2),
  ]
}

/**
 * Slides one tile along two output rows at a time. Each step reads a column of four pixels once and gives it to the three
 * windows that contain it: as the right column it completes this window, as the middle and the left column it goes into
 * the sums of the next two. So a pixel is read twice in all instead of nine times.
 */
function accumulateTile(
  [a, b, c, d, e, f, g, h, i]: NineWeights,
  source: Float64Array,
  sourceStart: number,
  sourceWidth: number,
  target: Float64Array,
  targetStart: number,
  width: number,
  height: number,
): void {
  for (let row = 0; row + 1 < height; row += 2) {
    const rowStart = targetStart + row * width
    // The first two steps complete windows that would start left of the map: they only prepare the sums.
    let from = sourceStart + row * sourceWidth
    let upperNext = 0
    let upperAfter = 0
    let lowerNext = 0
    let lowerAfter = 0
    for (let to = rowStart - 2; to < rowStart + width; to++) {
      const p = source[from] as number
      const q = source[from + sourceWidth] as number
      const r = source[from + 2 * sourceWidth] as number
      const s = source[from + 3 * sourceWidth] as number
      if (to >= rowStart) {
        target[to] = (target[to] as number) + upperNext + c * p + f * q + i * r
        target[to + width] = (target[to + width] as number) + lowerNext + c * q + f * r + i * s
      }
      upperNext = upperAfter + b * p + e * q + h * r
      upperAfter = a * p + d * q + g * r
      lowerNext = lowerAfter + b * q + e * r + h * s
      lowerAfter = a * q + d * r + g * s
      from++
    }
  }
}
