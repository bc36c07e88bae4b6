/** What a feature map holds, in numbers. */
export type MapFacts = {
  readonly least: number
  readonly most: number
  readonly mean: number
  /** The share of values that are 0, from 0 to 1. */
  readonly zeros: number
}

/** Smaller than this is rounding, not an answer: weights such as 1/9 do not add up to 1 in doubles. */
const tiny = 1e-9

/** The facts of at least one value. */
export function mapFacts(values: Float64Array): MapFacts {
  let [least, most, sum, zeros] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 0]
  for (const value of values) {
    if (value < least) least = value
    if (value > most) most = value
    sum += value
    if (Math.abs(value) < tiny) zeros++
  }
  const round = (value: number) => (Math.abs(value) < tiny ? 0 : value)
  return { least: round(least), most: round(most), mean: round(sum / values.length), zeros: zeros / values.length }
}
