import { exactProduct } from '@/lib/conv/exact-product'
import { type ConvUnits, convParameters, denseParameters } from '@/lib/conv/parameter-count'
import { type PerAxis, requirePerAxis } from '@/lib/conv/per-axis'

/**
 * Multiply-accumulate operations of a convolution layer on one image: F_h F_w D / g K for each output position. Adding a bias is
 * not a multiplication, so it does not count; one MAC is two floating-point operations. Products with padding count.
 * Throws what convParameters throws, and ConvArgumentError when `output` is not whole or the total exceeds 2^53 - 1.
 */
export function convMacs({ output, ...layer }: Omit<ConvUnits, 'bias'> & { readonly output: PerAxis<number> }): number {
  requirePerAxis('output', output, 1)
  return exactProduct('output', convParameters({ ...layer, bias: false }).weights, output.height, output.width)
}

/** Multiply-accumulate operations of a fully-connected layer on one image: one for each weight. Throws what denseParameters throws. */
export function denseMacs(layer: { readonly inputs: number; readonly outputs: number }): number {
  return denseParameters({ ...layer, bias: false }).weights
}
