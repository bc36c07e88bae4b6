import type { Shade } from '@/lib/figures/pictures/shade'

const squares = 12
const boardEnds = 0.75

/** A checkerboard that fades to grey from left to right, above a smooth passage from black to white. */
export const checkerboard: Shade = (x, y) => {
  if (y > boardEnds) return x
  const isBright = (Math.floor(x * squares) + Math.floor(y * squares)) % 2 === 0
  return 0.5 + (isBright ? 0.5 : -0.5) * (1 - x)
}
