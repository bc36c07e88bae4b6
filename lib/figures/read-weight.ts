import { readTypedNumber } from '@/lib/figures/read-typed-number'

const largest = 1_000_000

/** A typed weight of the playground; null while it is no number, or beyond a million. */
export function readWeight(text: string): number | null {
  const value = readTypedNumber(text)
  return value !== null && Math.abs(value) <= largest ? value : null
}
