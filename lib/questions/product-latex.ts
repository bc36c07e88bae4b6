import { wholeLatex } from '@/lib/questions/number-text'

/** A product with its factors, `3 \cdot 3 \cdot 64`. */
export function productLatex(...factors: readonly number[]): string {
  return factors.map(wholeLatex).join(' \\cdot ')
}

/** The product of the factors, exact up to 2^53 - 1. */
export function productOf(...factors: readonly number[]): number {
  return factors.reduce((product, factor) => product * factor, 1)
}
