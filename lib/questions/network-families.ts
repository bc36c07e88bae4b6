import { brokenLine } from '@/lib/questions/families/broken-line'
import { denseAsConvolution } from '@/lib/questions/families/dense-as-convolution'
import { im2colSizes } from '@/lib/questions/families/im2col-sizes'
import { inFeatures } from '@/lib/questions/families/in-features'
import { layerTable } from '@/lib/questions/families/layer-table'
import { outputPadding } from '@/lib/questions/families/output-padding'
import { smallestInput } from '@/lib/questions/families/smallest-input'
import { totalParameters } from '@/lib/questions/families/total-parameters'
import { transposedSize } from '@/lib/questions/families/transposed-size'

/** Transposed layers and whole networks. Easy to hard. */
export const networkFamilies = [
  transposedSize,
  outputPadding,
  im2colSizes,
  denseAsConvolution,
  smallestInput,
  inFeatures,
  totalParameters,
  brokenLine,
  layerTable,
] as const
