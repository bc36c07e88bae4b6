import type { PaddedAxis } from '@/lib/conv/measure-axis'
import { type OutputSize, outputSize } from '@/lib/conv/output-size'
import type { PerAxis } from '@/lib/conv/per-axis'

/** The output size of both axes, each worked out by itself; throws what outputSize throws, height first. */
export function outputShape({ height, width }: PerAxis<PaddedAxis>): PerAxis<OutputSize> {
  return { height: outputSize(height), width: outputSize(width) }
}
