const dark = 1
const bright = 9

/** A dark square picture with a bright square in its middle: flat areas, edges and corners, all within a few pixels. */
export function brightSquare(side: number): number[][] {
  const inside = (at: number) => at >= 2 && at < side - 2
  return Array.from({ length: side }, (_, row) =>
    Array.from({ length: side }, (_, column) => (inside(row) && inside(column) ? bright : dark)),
  )
}
