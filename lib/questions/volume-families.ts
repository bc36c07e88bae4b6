import { findPadding } from '@/lib/questions/families/find-padding'
import { findStride } from '@/lib/questions/families/find-stride'
import { outputVolume } from '@/lib/questions/families/output-volume'

/** Two axes, volumes, and working backwards. Easy to hard. */
export const volumeFamilies = [findStride, findPadding, outputVolume] as const
