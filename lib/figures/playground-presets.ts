import { type KernelSize, type PlaygroundKernel, weightsOf } from '@/lib/figures/playground-kernel'
import { type SteppingPreset, steppingPresets } from '@/lib/figures/stepping-presets'
import type { Grid } from '@/lib/figures/stepping-setup'

export type PlaygroundPreset = {
  readonly id: SteppingPreset['id'] | 'gaussian' | 'detail' | 'negative'
  readonly name: string
  readonly kernel: PlaygroundKernel
}

/** The kernels that one size offers: those of the stepping figure at 3 x 3, and those that can be made at any size. */
export function presetsOf(size: KernelSize): readonly PlaygroundPreset[] {
  const cellsFrom = (cell: (row: number, column: number) => number, divisor: number): PlaygroundKernel => ({
    size,
    cells: Array.from({ length: size * size }, (_, index) => cell(Math.floor(index / size), index % size)),
    divisor,
  })
  const [count, middle] = [size * size, (size - 1) / 2]
  const isMiddle = (row: number, column: number) => row === middle && column === middle
  const identity = cellsFrom((row, column) => (isMiddle(row, column) ? 1 : 0), 1)
  if (size === 1) {
    return [
      { id: 'identity', name: 'Identity', kernel: identity },
      { id: 'negative', name: 'Change the sign', kernel: { ...identity, cells: [-1] } },
    ]
  }
  const bell = cellsFrom((row, column) => choose(size - 1, row) * choose(size - 1, column), 4 ** (size - 1))
  const detail = cellsFrom((row, column) => (isMiddle(row, column) ? count - 1 : -1), count)
  const general = [
    { id: 'blur', name: 'Blur', kernel: cellsFrom(() => 1, count) },
    { id: 'gaussian', name: 'Soft blur (Gaussian)', kernel: bell },
    { id: 'detail', name: 'Detail (picture less its blur)', kernel: detail },
    { id: 'identity', name: 'Identity', kernel: identity },
  ] as const
  if (size !== 3) return general
  const stepping = steppingPresets.map(({ id, name, kernel }) => ({ id, name, kernel: wholeCells(kernel) }))
  const known = new Set<string>(stepping.map(({ id }) => id))
  return [...stepping, ...general.filter(({ id }) => !known.has(id))]
}

/** The preset of the same weights; null for a kernel of one's own. */
export function findPlaygroundPreset(kernel: PlaygroundKernel): PlaygroundPreset | null {
  const weights = weightsOf(kernel)
  const isSame = (preset: PlaygroundPreset) =>
    weightsOf(preset.kernel).every((weight, index) => Math.abs(weight - (weights[index] ?? 0)) < 1e-12)
  return presetsOf(kernel.size).find(isSame) ?? null
}

/** A 3 x 3 kernel in whole cells over their smallest divisor up to 16, where there is one. */
function wholeCells(kernel: Grid): PlaygroundKernel {
  const weights = kernel.flat()
  const isWhole = (divisor: number) =>
    weights.every((weight) => Math.abs(weight * divisor - Math.round(weight * divisor)) < 1e-9)
  for (let divisor = 1; divisor <= 16; divisor++) {
    if (isWhole(divisor)) return { size: 3, cells: weights.map((weight) => Math.round(weight * divisor) + 0), divisor }
  }
  return { size: 3, cells: weights, divisor: 1 }
}

/** The binomial coefficient "n over k". */
function choose(n: number, k: number): number {
  return k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k
}
