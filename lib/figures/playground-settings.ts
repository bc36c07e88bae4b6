import type { ConvMode } from '@/lib/conv/orient-weights'
import { type KernelSize, type PlaygroundKernel, resizeKernel } from '@/lib/figures/playground-kernel'
import { findPlaygroundPreset, presetsOf } from '@/lib/figures/playground-presets'

/** What is done to a picture: one filter without bias, then perhaps ReLU, then perhaps pooling without padding. */
export type PlaygroundSettings = {
  readonly kernel: PlaygroundKernel
  readonly mode: ConvMode
  readonly stride: number
  readonly padding: number
  readonly relu: boolean
  readonly pooling: PoolingKind
  readonly poolingWindow: number
  readonly poolingStride: number
  /** What black and white stand for: the values that the map has, or all that the kernel can answer. */
  readonly greys: 'map' | 'kernel'
}

export const poolingKinds = ['none', 'max', 'average'] as const
export type PoolingKind = (typeof poolingKinds)[number]

/** The limits of the numbers that can be chosen, all whole and from `least` to `most`. */
export const settingLimits = {
  stride: { least: 1, most: 8 },
  padding: { least: 0, most: 10 },
  poolingWindow: { least: 1, most: 8 },
  poolingStride: { least: 1, most: 8 },
} as const satisfies Partial<Record<keyof PlaygroundSettings, { least: number; most: number }>>

export const firstSettings: PlaygroundSettings = {
  kernel: startKernel(),
  mode: 'cross-correlation',
  stride: 1,
  padding: 1,
  relu: false,
  pooling: 'none',
  poolingWindow: 2,
  poolingStride: 2,
  greys: 'map',
}

/** Another kernel size: the same preset where that size has it, else the same cells; padding that kept the size still does. */
export function withKernelSize(settings: PlaygroundSettings, size: KernelSize): PlaygroundSettings {
  const { kernel, padding } = settings
  const preset = findPlaygroundPreset(kernel)
  const sameKind = presetsOf(size).find(({ id }) => id === preset?.id)
  return {
    ...settings,
    kernel: sameKind?.kernel ?? resizeKernel(kernel, size),
    padding: padding === (kernel.size - 1) / 2 ? (size - 1) / 2 : padding,
  }
}

function startKernel(): PlaygroundKernel {
  const sobel = presetsOf(3).find(({ id }) => id === 'sobel-x')
  if (!sobel) throw new RangeError('The playground begins with Sobel x, which is missing')
  return sobel.kernel
}
