import type { AxisPadding } from '@/lib/conv/axis-padding'
import type { PerAxis } from '@/lib/conv/per-axis'

/** `ceil-pooling` is pooling with PyTorch's ceil_mode. */
export const layerKinds = ['convolution', 'pooling', 'ceil-pooling', 'transposed'] as const
export type LayerKind = (typeof layerKinds)[number]

/** A layer along one axis with every number written out, in pixels. */
export type LayerAxis = {
  readonly input: number
  readonly filter: number
  readonly padding: AxisPadding
  readonly stride: number
  readonly dilation: number
}

export type SlidingKind = Exclude<LayerKind, 'transposed'>

export type Layer =
  | { readonly kind: SlidingKind; readonly axes: PerAxis<LayerAxis> }
  | { readonly kind: 'transposed'; readonly axes: PerAxis<LayerAxis>; readonly outputPadding: number }

export function isSymmetric({ padding }: LayerAxis): boolean {
  return padding.before === padding.after
}

/** Whether height and width go through the same numbers. */
export function isSquare({ axes: { height, width } }: Layer): boolean {
  return (
    height.input === width.input &&
    height.filter === width.filter &&
    height.padding.before === width.padding.before &&
    height.padding.after === width.padding.after &&
    height.stride === width.stride
  )
}
