import { findFilter } from '@/lib/questions/families/find-filter'
import { findPadding } from '@/lib/questions/families/find-padding'
import { findStride } from '@/lib/questions/families/find-stride'
import { inputsForOutput } from '@/lib/questions/families/inputs-for-output'
import { outputDepth } from '@/lib/questions/families/output-depth'
import { outputVolume } from '@/lib/questions/families/output-volume'
import { stridesThatFit } from '@/lib/questions/families/strides-that-fit'
import { tensorflowSamePads } from '@/lib/questions/families/tensorflow-same-pads'
import { tensorflowSameSize } from '@/lib/questions/families/tensorflow-same-size'
import { totalToPerSide } from '@/lib/questions/families/total-to-per-side'
import { twoAxes } from '@/lib/questions/families/two-axes'
import { whichFits } from '@/lib/questions/families/which-fits'

/** Two axes, volumes, and working backwards. Easy to hard. */
export const volumeFamilies = [
  outputDepth,
  findStride,
  findFilter,
  findPadding,
  outputVolume,
  totalToPerSide,
  twoAxes,
  stridesThatFit,
  whichFits,
  tensorflowSameSize,
  tensorflowSamePads,
  inputsForOutput,
] as const
