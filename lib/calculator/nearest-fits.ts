import type { LayerAxis, SlidingKind } from '@/lib/calculator/layer'
import { splitPadding } from '@/lib/conv/axis-padding'
import { measureAxis } from '@/lib/conv/measure-axis'

/** A setting to change, and the axis with it changed; `split-padding` pads one side by a pixel more, as TensorFlow does. */
export type FittingChange = {
  readonly setting: 'padding' | 'split-padding' | 'stride' | 'filter' | 'input'
  readonly axis: LayerAxis
}

/** With a setting further away than this it would be another layer. */
export const farthest = 1000

/**
 * For an axis that does not fit, the nearest value of each setting with which it does, the others staying as they are: none,
 * one, or two that are equally near. Both sides are padded differently only where that is nearer than the same on both.
 * No window lies on new padding alone, and PyTorch pools with it.
 */
export function nearestFits(kind: SlidingKind, axis: LayerAxis): FittingChange[] {
  const total = axis.padding.before + axis.padding.after
  const padded = (sum: number): LayerAxis => ({ ...axis, padding: splitPadding(sum, 'after') })
  const even = nearest(total, 0, (sum) => sum % 2 === 0 && fits(padded(sum)) && padsLittle(kind, padded(sum)))
  const odd = nearest(total, 0, (sum) => sum % 2 === 1 && fits(padded(sum)) && padsLittle(kind, padded(sum)))
  const split = kind !== 'ceil-pooling' && distance(total, odd) < distance(total, even) ? odd : []
  const filters = nearest(
    axis.filter,
    1,
    (filter) => fits({ ...axis, filter }) && padsLittle(kind, { ...axis, filter }),
  )
  const strides = nearest(axis.stride, 1, (stride) => fits({ ...axis, stride }))
  const inputs = nearest(axis.input, 1, (input) => fits({ ...axis, input }))
  return [
    ...even.map((sum): FittingChange => ({ setting: 'padding', axis: padded(sum) })),
    ...split.map((sum): FittingChange => ({ setting: 'split-padding', axis: padded(sum) })),
    ...strides.map((stride): FittingChange => ({ setting: 'stride', axis: { ...axis, stride } })),
    ...filters.map((filter): FittingChange => ({ setting: 'filter', axis: { ...axis, filter } })),
    ...inputs.map((input): FittingChange => ({ setting: 'input', axis: { ...axis, input } })),
  ]
}

/** Whether the filter lies within the padded input and the stride divides the way that is left. */
function fits(axis: LayerAxis): boolean {
  const { numerator } = measureAxis(axis)
  return numerator >= 0 && numerator % axis.stride === 0
}

function padsLittle(kind: SlidingKind, axis: LayerAxis): boolean {
  const side = Math.max(axis.padding.before, axis.padding.after)
  return kind === 'convolution' ? side < measureAxis(axis).effectiveFilter : 2 * side <= axis.filter
}

/** The acceptable values that are nearest to the present one, of equally near ones the smaller first. */
function nearest(present: number, least: number, accepts: (value: number) => boolean): number[] {
  for (let step = 1; step <= farthest; step++) {
    const found = [present - step, present + step].filter((value) => value >= least && accepts(value))
    if (found.length > 0) return found
  }
  return []
}

function distance(present: number, [found]: readonly number[]): number {
  return found === undefined ? Number.POSITIVE_INFINITY : Math.abs(found - present)
}
