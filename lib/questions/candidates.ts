/** The sets of numbers that a family may choose from under its constraints, numbered from 0 to `count` - 1. */
export type Candidates<P> = { count: number; at(index: number): P }

/** Every combination of the listed values: `{ W: [5, 6], F: [3] }` gives `{ W: 5, F: 3 }` and `{ W: 6, F: 3 }`. */
export function grid<Symbols extends string>(
  axes: Record<Symbols, readonly number[]>,
): Candidates<Record<Symbols, number>> {
  const symbols = Object.keys(axes) as Symbols[]
  return {
    count: symbols.reduce((product, symbol) => product * axes[symbol].length, 1),
    at(index) {
      const point = {} as Record<Symbols, number>
      let rest = index
      for (const symbol of symbols) {
        const values = axes[symbol]
        const place = rest % values.length
        point[symbol] = values[place] as number
        rest = (rest - place) / values.length
      }
      return point
    },
  }
}

/** Candidates worked out from others, number by number. */
export function derived<Point, P>(points: Candidates<Point>, derive: (point: Point) => P): Candidates<P> {
  return { count: points.count, at: (index) => derive(points.at(index)) }
}
