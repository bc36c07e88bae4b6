import { effectiveFilter } from '@/lib/conv/effective-filter'

/** Either the padding per side, or the odd number of pixels that two equal sides cannot share. */
export type SamePadding =
  | { readonly exists: true; readonly padding: number }
  | { readonly exists: false; readonly oddTotal: number }

/**
 * The padding per side, in pixels, that keeps the size at stride 1: d (F - 1) / 2 (CS231n; Dumoulin & Visin, relation 3).
 * None exists when d (F - 1) is odd. This is not TensorFlow's SAME, which pads the two sides differently then.
 * Throws ConvArgumentError unless filter and dilation (absent: 1) are whole numbers of at least 1.
 */
export function samePadding({ filter, dilation = 1 }: { filter: number; dilation?: number }): SamePadding {
  const total = effectiveFilter(filter, dilation) - 1
  return total % 2 === 0 ? { exists: true, padding: total / 2 } : { exists: false, oddTotal: total }
}
