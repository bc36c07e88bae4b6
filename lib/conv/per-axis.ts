import { requireWholeNumber } from '@/lib/conv/require-whole-number'

/** One value for the vertical axis (`height`) and one for the horizontal axis (`width`). */
export type PerAxis<Value> = { readonly height: Value; readonly width: Value }

/** The same value on both axes, as in "a 3x3 filter" or "stride 2". */
export function bothAxes<Value>(value: Value): PerAxis<Value> {
  return { height: value, width: value }
}

/** Throws ConvArgumentError, naming `argument.height` or `argument.width`, unless both are whole numbers of at least `least`. */
export function requirePerAxis(argument: string, { height, width }: PerAxis<number>, least: 0 | 1): void {
  requireWholeNumber(`${argument}.height`, height, least)
  requireWholeNumber(`${argument}.width`, width, least)
}
