import { invalid } from '@/lib/questions/answer'
import { shapeAnswer } from '@/lib/questions/answer-of'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { type SizeCase, sizeOf } from '@/lib/questions/size-case'
import { notDivisible, type SizeSlip, wrongCalculation, wrongSize } from '@/lib/questions/size-slips'
import type { SlipRule } from '@/lib/questions/slip-rule'

/** A layer on a volume of H x W pixels and D channels, with K filters. */
export type VolumeCase = { H: number; W: number; D: number; F: number; P: number; S: number; K: number }

export function heightAxis({ H, F, P, S }: VolumeCase): SizeCase {
  return { W: H, F, P, S }
}

export function widthAxis({ W, F, P, S }: VolumeCase): SizeCase {
  return { W, F, P, S }
}

/** Both axes rounded down, as a framework would build the layer, and whether that was necessary. */
export function mapOf(layer: VolumeCase): { height: number; width: number; fits: boolean } {
  const height = sizeOf(heightAxis(layer))
  const width = sizeOf(widthAxis(layer))
  return { height: height.size, width: width.size, fits: height.fits && width.fits }
}

/** A wrong size on both axes, with the right depth. */
export function volumeRule(slip: SizeSlip): SlipRule<VolumeCase> {
  return {
    misconception: slip.misconception,
    answers(layer) {
      const height = wrongSize(slip, heightAxis(layer))
      const width = wrongSize(slip, widthAxis(layer))
      if (height === null || width === null) return []
      const shape = shapeAnswer(height.size, width.size, layer.K)
      return height.divides && width.divides ? [shape] : [invalid, shape]
    },
    line(layer, answer) {
      if (answer.kind === 'invalid') {
        const failing = wrongSize(slip, heightAxis(layer))?.divides === true ? widthAxis(layer) : heightAxis(layer)
        return `You found that ${notDivisible(slip, failing)}${slip.blame}`
      }
      const height = wrongCalculation(slip, heightAxis(layer))
      const width = wrongCalculation(slip, widthAxis(layer))
      return `You computed $${height}$ for the height and $${width}$ for the width${slip.blame}`
    },
  }
}

/** A mistake in putting the shape together from the right numbers; it shows only where there is a shape. */
export function shapeRule(
  misconception: MisconceptionId,
  sizes: (layer: VolumeCase, height: number, width: number) => [number, number, number][],
  line: (layer: VolumeCase) => string,
): SlipRule<VolumeCase> {
  return {
    misconception,
    answers(layer) {
      const { height, width, fits } = mapOf(layer)
      return fits ? sizes(layer, height, width).map((shape) => shapeAnswer(...shape)) : []
    },
    line,
  }
}
