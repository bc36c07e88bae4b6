import type { Padding } from '@/lib/conv/axis-padding'
import type { LayerShape } from '@/lib/conv/layer-shape'
import type { ParameterCount } from '@/lib/conv/parameter-count'
import type { PerAxis } from '@/lib/conv/per-axis'

type FilterGeometry = {
  /** K, the channels of the output. */
  readonly filters: number
  readonly filter: PerAxis<number>
  readonly stride: PerAxis<number>
  /** Absent dilation and groups mean 1. */
  readonly dilation?: PerAxis<number>
  readonly groups?: number
  readonly bias: boolean
}

/** One layer of a network, without the input that it gets. */
export type Layer =
  | (FilterGeometry & { readonly kind: 'convolution'; readonly padding: Padding })
  | (FilterGeometry & {
      readonly kind: 'transposed-convolution'
      /** Per side, taken away from the output; an absent output padding means 0. */
      readonly padding: PerAxis<number>
      readonly outputPadding?: PerAxis<number>
    })
  | {
      readonly kind: 'pooling'
      readonly window: PerAxis<number>
      readonly stride: PerAxis<number>
      readonly padding: Padding
      /** What becomes of a stride that does not fit: 'ceil' is PyTorch's ceil_mode. */
      readonly rounding: 'floor' | 'ceil'
    }
  | { readonly kind: 'global-pooling' }
  | { readonly kind: 'batch-normalisation' }
  /** A function of each value by itself (ReLU), or dropout: no shape and no parameters change. */
  | { readonly kind: 'activation' }
  | { readonly kind: 'flatten' }
  | { readonly kind: 'dense'; readonly outputs: number; readonly bias: boolean }
  /** Chains side by side on the same input, a chain of no layers passing it on; added (ResNet) or stacked by channel (Inception). */
  | {
      readonly kind: 'branches'
      readonly join: 'add' | 'concatenate'
      readonly branches: readonly (readonly Layer[])[]
    }

/** Why a layer cannot take what it is given; 'nothing-left' is a transposed convolution whose padding takes all away. */
export type LayerProblem =
  | 'needs-maps'
  | 'needs-vector'
  | 'filter-too-large'
  | 'groups-do-not-divide'
  | 'nothing-left'
  | 'branches-differ'

/** What a layer makes of its input, and what it costs for one image. */
export type LayerOutput = {
  readonly output: LayerShape
  readonly parameters: ParameterCount
  /** Multiply-accumulate operations of convolutions and dense layers; those of all other layers count as 0. */
  readonly macs: number
  /** Whether every stride fits, so that no size had to be rounded. */
  readonly fits: boolean
}
