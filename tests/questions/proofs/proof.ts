import { type Answer, invalid } from '@/lib/questions/answer'

/**
 * A second way to a family's answer, by sliding, trying out, counting or building, that shares no formula with the family.
 * It gets the drawn parameters as they are stored.
 */
export type Proof = (parameters: never) => Answer

export const whole = (value: number): Answer => ({ kind: 'number', numerator: value, denominator: 1 })

export const upTo = (last: number) => Array.from({ length: last + 1 }, (_, i) => i)

/** The one value that is left after trying all, and invalid where it is none or several. */
export const only = (values: number[]): Answer => (values.length === 1 ? whole(values[0] as number) : invalid)

/** Slides a window over a line of pixels; no formula. `exact`: the last window ends at the last pixel. */
export function slide(
  input: number,
  filter: number,
  padding: number,
  stride: number,
): { count: number; exact: boolean } {
  const last = padding + input + padding
  let count = 0
  let exact = false
  for (let start = 0; start + filter <= last; start += stride) {
    count++
    exact = start + filter === last
  }
  return { count, exact }
}
