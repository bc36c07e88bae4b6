import { averagePoolAsConvolution } from '@/lib/questions/families/average-pool-as-convolution'
import { averagePoolValue } from '@/lib/questions/families/average-pool-value'
import { globalAveragePool } from '@/lib/questions/families/global-average-pool'
import { overlappingPooling } from '@/lib/questions/families/overlapping-pooling'
import { poolingCeilMode } from '@/lib/questions/families/pooling-ceil-mode'
import { poolingDefaultStride } from '@/lib/questions/families/pooling-default-stride'
import { poolingDepthParameters } from '@/lib/questions/families/pooling-depth-parameters'
import { poolingSize } from '@/lib/questions/families/pooling-size'
import { shareDiscarded } from '@/lib/questions/families/share-discarded'

/** Pooling. Easy to hard. */
export const poolingFamilies = [
  poolingSize,
  poolingDefaultStride,
  overlappingPooling,
  shareDiscarded,
  poolingDepthParameters,
  globalAveragePool,
  averagePoolAsConvolution,
  averagePoolValue,
  poolingCeilMode,
] as const
