import { z } from 'zod'

export type Range = { min: number; max: number }

/** A range of whole numbers, both ends included, that must lie within the limits of the family. */
export function rangeWithin(limits: Range) {
  const end = z
    .int({ error: 'both ends must be whole numbers' })
    .min(limits.min, { error: `the smallest possible value is ${limits.min}` })
    .max(limits.max, { error: `the largest possible value is ${limits.max}` })
  return z
    .strictObject({ min: end, max: end }, { error: 'give the smallest and the largest value as min and max' })
    .refine(({ min, max }) => min <= max, { error: 'the smallest value must not be above the largest' })
}

/** How many of the questions, 0 to 1, have numbers that do not fit. */
export const shareOfNonFitting = z
  .number({ error: 'give a share between 0 and 1' })
  .min(0, { error: 'give a share between 0 and 1' })
  .max(1, { error: 'give a share between 0 and 1' })

export function allWithin({ min, max }: Range): number[] {
  const all: number[] = []
  for (let value = min; value <= max; value++) all.push(value)
  return all
}

/** The odd numbers of a range, or all where it has none, so that a range such as 2 to 2 keeps its meaning. */
export function oddWithin(range: Range): number[] {
  const all = allWithin(range)
  const odd = all.filter((value) => value % 2 === 1)
  return odd.length > 0 ? odd : all
}

/** The usual values of a range, or all where it has none. */
export function usualWithin(usual: readonly number[], range: Range): number[] {
  const within = usual.filter((value) => range.min <= value && value <= range.max)
  return within.length > 0 ? within : allWithin(range)
}

/** One drawn number, as the parameters of a family list it. */
export function numberWithin({ min, max }: Range) {
  return z.int().min(min).max(max)
}
