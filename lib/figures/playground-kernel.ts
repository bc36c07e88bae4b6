/** A square kernel: its weight at (row, column) is `cells[row * size + column] / divisor`, so that a blur can be written in whole numbers. */
export type PlaygroundKernel = {
  readonly size: KernelSize
  readonly cells: readonly number[]
  readonly divisor: number
}

export const kernelSizes = [1, 3, 5, 7, 11] as const
export type KernelSize = (typeof kernelSizes)[number]

/** Kernels up to this size can be typed cell by cell. */
export const largestTyped = 5

export function weightsOf({ cells, divisor }: PlaygroundKernel): Float64Array {
  return Float64Array.from(cells, (cell) => cell / divisor)
}

/** The least and the most that the kernel can answer to a picture of values from 0 to 1, padded with zeros or not. */
export function answerRange(kernel: PlaygroundKernel): { readonly low: number; readonly high: number } {
  const weights = weightsOf(kernel)
  const sum = (sign: 1 | -1) => weights.reduce((total, weight) => (weight * sign > 0 ? total + weight : total), 0)
  return { low: sum(-1), high: sum(1) }
}

/** The kernel with zeros around it, or its middle alone. */
export function resizeKernel({ cells, size, divisor }: PlaygroundKernel, to: KernelSize): PlaygroundKernel {
  const shift = (size - to) / 2
  const cellAt = (index: number): number => {
    const [row, column] = [Math.floor(index / to) + shift, (index % to) + shift]
    const isInside = row >= 0 && row < size && column >= 0 && column < size
    return isInside ? (cells[row * size + column] ?? 0) : 0
  }
  return { size: to, cells: Array.from({ length: to * to }, (_, index) => cellAt(index)), divisor }
}

export function withCell(kernel: PlaygroundKernel, place: number, cell: number): PlaygroundKernel {
  return { ...kernel, cells: kernel.cells.map((old, index) => (index === place ? cell : old)) }
}
