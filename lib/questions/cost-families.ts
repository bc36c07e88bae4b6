import { convParameters } from '@/lib/questions/families/conv-parameters'
import { denseWeights } from '@/lib/questions/families/dense-weights'
import { flattenDense } from '@/lib/questions/families/flatten-dense'
import { groupedWeights } from '@/lib/questions/families/grouped-weights'
import { neuronWeights } from '@/lib/questions/families/neuron-weights'
import { oneByOne } from '@/lib/questions/families/one-by-one'
import { unsharedParameters } from '@/lib/questions/families/unshared-parameters'

/** Weights and cost. Easy to hard. */
export const costFamilies = [
  neuronWeights,
  denseWeights,
  convParameters,
  oneByOne,
  flattenDense,
  unsharedParameters,
  groupedWeights,
] as const
