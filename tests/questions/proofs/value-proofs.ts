import { type Proof, whole } from './proof'

type Cell = { P: number; S: number; row: number; column: number; input: number[][]; kernel: number[][] }

/** The rows with a border of zeros. */
export function withBorder(rows: readonly (readonly number[])[], padding: number): number[][] {
  const width = (rows[0]?.length ?? 0) + 2 * padding
  const empty = () => Array.from({ length: padding }, () => new Array<number>(width).fill(0))
  const sides = new Array<number>(padding).fill(0)
  return [...empty(), ...rows.map((row) => [...sides, ...row, ...sides]), ...empty()]
}

export const valueProofs: Record<string, Proof> = {
  'output-cell'({ P, S, row, column, input, kernel }: Cell) {
    const padded = withBorder(input, P)
    let sum = 0
    for (const [r, line] of kernel.entries()) {
      for (const [c, weight] of line.entries()) sum += weight * (padded[row * S + r]?.[column * S + c] as number)
    }
    return whole(sum)
  },
}
