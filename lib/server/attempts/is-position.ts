import 'server-only'

/** Whether a number from an address can be the position of a question; the column takes larger ones, but not all of them. */
export function isPosition(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number < 10_000
}
