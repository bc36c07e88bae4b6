import { convParameters } from '@/lib/questions/families/conv-parameters'
import { denseWeights } from '@/lib/questions/families/dense-weights'

/** Weights and cost. Easy to hard. */
export const costFamilies = [denseWeights, convParameters] as const
