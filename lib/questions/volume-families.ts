import { findFilter } from '@/lib/questions/families/find-filter'
import { findPadding } from '@/lib/questions/families/find-padding'
import { findStride } from '@/lib/questions/families/find-stride'
import { inputsForOutput } from '@/lib/questions/families/inputs-for-output'
import { outputDepth } from '@/lib/questions/families/output-depth'
import { outputVolume } from '@/lib/questions/families/output-volume'
import { twoAxes } from '@/lib/questions/families/two-axes'

/** Two axes, volumes, and working backwards. Easy to hard. */
export const volumeFamilies = [
  outputDepth,
  findStride,
  findFilter,
  findPadding,
  outputVolume,
  twoAxes,
  inputsForOutput,
] as const
