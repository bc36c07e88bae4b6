/** A matrix row by row. */
export type Grid = readonly (readonly number[])[]

/** How far a small layer pads its input with zeros on every side, and how far the filter moves at a time, in pixels. */
export type Moves = { P: number; S: number }

/** The sum of products where the filter lies with its top left corner on this pixel; outside the input there are zeros. */
export function productSum(input: Grid, kernel: Grid, top: number, left: number): number {
  let sum = 0
  // Only the part inside the input is looked at: reading an array before its start is slow.
  const lastRow = Math.min(kernel.length, input.length - top)
  for (let r = Math.max(0, -top); r < lastRow; r++) {
    const pixels = input[top + r] as readonly number[]
    const weights = kernel[r] as readonly number[]
    const lastColumn = Math.min(weights.length, pixels.length - left)
    for (let c = Math.max(0, -left); c < lastColumn; c++) {
      sum += (weights[c] as number) * (pixels[left + c] as number)
    }
  }
  return sum
}

/** The filter laid on as it is, at every position at which it lies wholly inside the padded input, rounded down. */
export function correlate(input: Grid, kernel: Grid, { P, S }: Moves): number[][] {
  const height = positions(input.length, kernel.length, P, S)
  const width = positions(input[0]?.length ?? 0, kernel[0]?.length ?? 0, P, S)
  const map: number[][] = []
  for (let row = 0; row < height; row++) {
    const line: number[] = []
    for (let column = 0; column < width; column++) line.push(productSum(input, kernel, row * S - P, column * S - P))
    map.push(line)
  }
  return map
}

function positions(input: number, filter: number, P: number, S: number): number {
  return Math.floor((input - filter + 2 * P) / S) + 1
}

/** The pixels under the window, row by row in one list; zeros outside the input. */
export function windowValues(input: Grid, side: number, top: number, left: number): number[] {
  const values: number[] = []
  for (let row = top; row < top + side; row++) {
    for (let column = left; column < left + side; column++) {
      values.push(row < 0 || column < 0 ? 0 : (input[row]?.[column] ?? 0))
    }
  }
  return values
}
