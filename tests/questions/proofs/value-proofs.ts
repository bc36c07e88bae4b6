import { type Proof, whole } from './proof'

type Rows = number[][]
type Under = { convention: 'cross-correlation' | 'true-convolution' }
type Cell = Under & { P: number; S: number; row: number; column: number; input: Rows; kernel: Rows }

/** The rows with a border of zeros. */
export function withBorder(rows: readonly (readonly number[])[], padding: number): number[][] {
  const width = (rows[0]?.length ?? 0) + 2 * padding
  const empty = () => Array.from({ length: padding }, () => new Array<number>(width).fill(0))
  const sides = new Array<number>(padding).fill(0)
  return [...empty(), ...rows.map((row) => [...sides, ...row, ...sides]), ...empty()]
}

export const valueProofs: Record<string, Proof> = {
  'output-cell'({ P, S, row, column, input, kernel, convention }: Cell) {
    const padded = withBorder(input, P)
    let sum = 0
    for (const [r, line] of kernel.entries()) {
      for (const [c, weight] of line.entries()) {
        const [down, right] = convention === 'cross-correlation' ? [r, c] : [line.length - 1 - r, line.length - 1 - c]
        sum += weight * (padded[row * S + down]?.[column * S + right] as number)
      }
    }
    return whole(sum)
  },
}
