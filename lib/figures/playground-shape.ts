import { convMacs } from '@/lib/conv/mac-count'
import { type OutputSize, outputSize } from '@/lib/conv/output-size'
import { bothAxes, type PerAxis } from '@/lib/conv/per-axis'
import type { PlaygroundSettings } from '@/lib/figures/playground-settings'

/** The sizes on the way from a picture to what is shown of its map, and what one frame costs; or why there is no map. */
export type PlaygroundShape =
  | {
      readonly kind: 'shape'
      readonly convolved: PerAxis<OutputSize>
      /** What pooling makes of it; equal sizes where there is none. */
      readonly output: PerAxis<number>
      /** Multiply-accumulate operations of the filter; pooling has none. */
      readonly macs: number
    }
  | { readonly kind: 'problem'; readonly problem: string }

export function playgroundShape(picture: PerAxis<number>, settings: PlaygroundSettings): PlaygroundShape {
  const { kernel, padding, stride, pooling, poolingWindow, poolingStride } = settings
  const narrower = Math.min(picture.height, picture.width)
  if (narrower + 2 * padding < kernel.size) {
    return {
      kind: 'problem',
      problem: `The kernel is ${kernel.size} pixels wide, but the padded picture only ${narrower + 2 * padding}. Add padding or choose a smaller kernel.`,
    }
  }
  const convolved = eachAxis((axis) => outputSize({ input: picture[axis], filter: kernel.size, padding, stride }))
  const size = eachAxis((axis) => convolved[axis].size)
  const macs = convMacs({ filter: bothAxes(kernel.size), inputChannels: 1, filters: 1, output: size })
  if (pooling === 'none') return { kind: 'shape', convolved, output: size, macs }
  if (Math.min(size.height, size.width) < poolingWindow) {
    return {
      kind: 'problem',
      problem: `The pooling window is ${poolingWindow} pixels wide, but the map only ${Math.min(size.height, size.width)}. Choose a smaller window or stride.`,
    }
  }
  const pool = { filter: poolingWindow, padding: 0, stride: poolingStride }
  return { kind: 'shape', convolved, output: eachAxis((axis) => outputSize({ input: size[axis], ...pool }).size), macs }
}

function eachAxis<Value>(value: (axis: 'height' | 'width') => Value): PerAxis<Value> {
  return { height: value('height'), width: value('width') }
}
