import type { Random } from '@/lib/random/create-random'

/** A small grey picture: an upright, level or slanting edge, a bright spot, or noise; values from 0 to 9. */
export function drawPicture(random: Random, side: number): number[][] {
  const kind = random.integer(0, 4)
  const dark = random.integer(0, 2)
  const bright = random.integer(3, 9)
  const edge = random.integer(1, side - 1)
  const isBright = (row: number, column: number): boolean => {
    switch (kind) {
      case 0:
        return column >= edge
      case 1:
        return row >= edge
      case 2:
        return row + column >= side - 1
      case 3:
        return row > 0 && column > 0 && row <= edge && column <= edge
      default:
        return random.integer(0, 1) === 1
    }
  }
  return Array.from({ length: side }, (_, row) =>
    Array.from({ length: side }, (_, column) => (isBright(row, column) ? bright : dark)),
  )
}
