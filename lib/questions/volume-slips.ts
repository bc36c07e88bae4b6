import { invalid } from '@/lib/questions/answer'
import { shapeAnswer } from '@/lib/questions/answer-of'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { numeratorLatex, quotientLatex, type SizeCase, sizeOf } from '@/lib/questions/size-case'
import { isRefused, type SizeConvention, underConvention } from '@/lib/questions/size-convention'
import {
  forgotPlusOne,
  ignoredPadding,
  ignoredStride,
  notDivisible,
  paddingOnce,
  type SizeSlip,
  widthOverStride,
  wrongCalculation,
  wrongSize,
} from '@/lib/questions/size-slips'
import type { SlipRule } from '@/lib/questions/slip-rule'

/** A layer on a volume of H x W pixels and D channels, with K filters. */
export type VolumeCase = { H: number; W: number; D: number; F: number; P: number; S: number; K: number }

/** A layer on a volume, and the convention under which it is asked. */
export type VolumeUnder = VolumeCase & { convention: SizeConvention }

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

/** The axis that decides: the one that does not fit, or the width where both fit. */
export function decidingAxis(layer: VolumeCase): SizeCase {
  return sizeOf(heightAxis(layer)).fits ? widthAxis(layer) : heightAxis(layer)
}

/** A wrong size on both axes, with the right depth. */
function volumeRule(slip: SizeSlip): SlipRule<VolumeUnder> {
  return underConvention<VolumeCase>({
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
  })
}

/** A mistake in putting the shape together from the right numbers; it shows only where there is a shape. */
function shapeRule(
  misconception: MisconceptionId,
  sizes: (layer: VolumeCase, height: number, width: number) => [number, number, number][],
  line: (layer: VolumeCase) => string,
): SlipRule<VolumeUnder> {
  return {
    misconception,
    answers(layer) {
      const { height, width, fits } = mapOf(layer)
      return isRefused(layer, fits) ? [] : sizes(layer, height, width).map((shape) => shapeAnswer(...shape))
    },
    line,
  }
}

const roundedDown: SlipRule<VolumeUnder> = {
  misconception: 'rounded-down',
  answers(layer) {
    const { height, width, fits } = mapOf(layer)
    return isRefused(layer, fits) ? [shapeAnswer(height, width, layer.K)] : []
  },
  line(layer) {
    const axis = decidingAxis(layer)
    const name = sizeOf(heightAxis(layer)).fits ? 'width' : 'height'
    return `You computed $\\lfloor ${quotientLatex(numeratorLatex(axis), axis.S)} \\rfloor + 1 = ${sizeOf(axis).size}$ for the ${name}: the quotient is not whole, so these numbers do not fit.`
  },
}

const calledInvalid: SlipRule<VolumeUnder> = {
  misconception: 'called-invalid',
  answers: (layer) => (layer.convention === 'framework' && !mapOf(layer).fits ? [invalid] : []),
  line(layer) {
    const axis = decidingAxis(layer)
    return `You found that $${axis.S}$ does not divide $${numeratorLatex(axis)} = ${sizeOf(axis).numerator}$, and stopped: here the quotient is rounded down.`
  },
}

const depthSlips = [
  shapeRule(
    'kept-depth',
    ({ D }, height, width) => [[height, width, D]],
    ({ D, K }) => `You gave the output the $${D}$ channels of the input; $${K}$ filters make $${K}$ maps.`,
  ),
  shapeRule(
    'multiplied-depth',
    ({ D, K }, height, width) => [[height, width, D * K]],
    ({ D, K }) =>
      `You gave the output $${D} \\cdot ${K}$ maps; each filter sums over all $${D}$ channels into one map.`,
  ),
  shapeRule(
    'dropped-depth',
    (_, height, width) => [[height, width, 1]],
    ({ K }) => `You gave the output a single map; $${K}$ filters make $${K}$ maps.`,
  ),
]

const axisSlips = [
  shapeRule(
    'channels-first',
    ({ K }, height, width) => [[K, height, width]],
    ({ K }) => `You put the $${K}$ channels first; here the order is height × width × channels.`,
  ),
  shapeRule(
    'swapped-axes',
    ({ K }, height, width) => [[width, height, K]],
    ({ H, W }) => `You put the result for the width $${W}$ first; the height $${H}$ comes first here.`,
  ),
  shapeRule(
    'one-axis-for-both',
    ({ K }, height, width) => [
      [height, height, K],
      [width, width, K],
    ],
    ({ H, W }) => `You used one result for both axes, but the height $${H}$ and the width $${W}$ differ.`,
  ),
]

/** Likeliest first. */
export const volumeSlips: readonly SlipRule<VolumeUnder>[] = [
  roundedDown,
  calledInvalid,
  ...depthSlips,
  ...[forgotPlusOne, paddingOnce, ignoredPadding, ignoredStride, widthOverStride].map(volumeRule),
  ...axisSlips,
]
