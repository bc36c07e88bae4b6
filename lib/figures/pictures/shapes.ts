import { isInBox, isInDisc, isInPolygon, type Shade } from '@/lib/figures/pictures/shade'

/** A disc, a square, a triangle, a ring and a slanting bar on grey: edges in every direction, round and straight. */
export const shapes: Shade = (x, y) => {
  if (isInDisc(x, y, [0.28, 0.28], 0.17)) return 0.95
  if (isInBox(x, y, [0.58, 0.12], [0.88, 0.42])) return 0.05
  if (
    isInPolygon(x, y, [
      [0.28, 0.54],
      [0.46, 0.88],
      [0.1, 0.88],
    ])
  )
    return 0.1
  if (isInDisc(x, y, [0.72, 0.72], 0.18) && !isInDisc(x, y, [0.72, 0.72], 0.1)) return 1
  if (
    isInPolygon(x, y, [
      [0.46, 0.46],
      [0.52, 0.46],
      [0.56, 0.97],
      [0.5, 0.97],
    ])
  )
    return 0.75
  return 0.4
}
