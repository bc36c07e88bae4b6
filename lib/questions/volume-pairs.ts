import { shapeAnswer } from '@/lib/questions/answer-of'
import { bothIdeas, paired, type SizePair } from '@/lib/questions/size-pairs'
import {
  forgotPlusOne,
  ignoredPadding,
  ignoredStride,
  paddingOnce,
  type SizeSlip,
  wrongCalculation,
  wrongSize,
} from '@/lib/questions/size-slips'
import type { PairRule } from '@/lib/questions/slip-rule'
import { heightAxis, type VolumeCase, type VolumeUnder, widthAxis } from '@/lib/questions/volume-slips'

/** Two ideas about the size at once, on both axes, with the right depth. */
function sizesPair({ misconceptions, applies, size, written, faults }: SizePair): PairRule<VolumeUnder> {
  return {
    misconceptions,
    // Both axes have the same padding and stride, which decide whether an idea can show.
    answers: (layer) =>
      applies(widthAxis(layer)) ? [shapeAnswer(size(heightAxis(layer)), size(widthAxis(layer)), layer.K)] : [],
    line: (layer) =>
      `You computed $${written(heightAxis(layer))}$ for the height and $${written(widthAxis(layer))}$ for the width: ${faults}.`,
  }
}

type DepthIdea = {
  misconception: 'kept-depth' | 'dropped-depth'
  depth(layer: VolumeCase): number
  fault(layer: VolumeCase): string
}

const depthIdeas: readonly DepthIdea[] = [
  {
    misconception: 'kept-depth',
    depth: ({ D }) => D,
    fault: ({ D, K }) => `gave the output the $${D}$ channels of the input, but $${K}$ filters make $${K}$ maps`,
  },
  {
    misconception: 'dropped-depth',
    depth: () => 1,
    fault: ({ K }) => `gave the output a single map, but $${K}$ filters make $${K}$ maps`,
  },
]

/** An idea about the size, on both axes, together with one about the depth. */
function sizeAndDepth(
  idea: SizeSlip & Parameters<typeof paired>[0],
  { misconception, depth, fault }: DepthIdea,
): PairRule<VolumeUnder> {
  const size = paired(idea)
  return {
    misconceptions: [idea.misconception, misconception],
    answers(layer) {
      const height = wrongSize(idea, heightAxis(layer))
      const width = wrongSize(idea, widthAxis(layer))
      return height === null || width === null ? [] : [shapeAnswer(height.size, width.size, depth(layer))]
    },
    line: (layer) =>
      `You computed $${wrongCalculation(idea, heightAxis(layer))}$ for the height and $${wrongCalculation(idea, widthAxis(layer))}$ for the width: ${size.fault}. You also ${fault(layer)}.`,
  }
}

const paddings = [paddingOnce, ignoredPadding].map(paired)
const ends = [forgotPlusOne, ignoredStride].map(paired)

/** A wrong padding together with a step left out, and any of these together with a wrong depth. */
export const volumePairs: readonly PairRule<VolumeUnder>[] = [
  ...paddings.flatMap((padding) => ends.map((end) => sizesPair(bothIdeas(padding, end)))),
  ...depthIdeas.flatMap((depth) =>
    [forgotPlusOne, paddingOnce, ignoredPadding, ignoredStride].map((idea) => sizeAndDepth(idea, depth)),
  ),
]
