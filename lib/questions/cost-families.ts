import { activationMemory } from '@/lib/questions/families/activation-memory'
import { batchNorm } from '@/lib/questions/families/batch-norm'
import { channelScaling } from '@/lib/questions/families/channel-scaling'
import { convParameters } from '@/lib/questions/families/conv-parameters'
import { denseConvRatio } from '@/lib/questions/families/dense-conv-ratio'
import { denseWeights } from '@/lib/questions/families/dense-weights'
import { depthwiseSeparable } from '@/lib/questions/families/depthwise-separable'
import { flattenDense } from '@/lib/questions/families/flatten-dense'
import { groupedWeights } from '@/lib/questions/families/grouped-weights'
import { macCount } from '@/lib/questions/families/mac-count'
import { neuronWeights } from '@/lib/questions/families/neuron-weights'
import { oneByOne } from '@/lib/questions/families/one-by-one'
import { stackedFilters } from '@/lib/questions/families/stacked-filters'
import { unsharedParameters } from '@/lib/questions/families/unshared-parameters'

/** Weights and cost. Easy to hard. */
export const costFamilies = [
  neuronWeights,
  denseWeights,
  convParameters,
  oneByOne,
  flattenDense,
  batchNorm,
  denseConvRatio,
  unsharedParameters,
  activationMemory,
  macCount,
  groupedWeights,
  depthwiseSeparable,
  stackedFilters,
  channelScaling,
] as const
