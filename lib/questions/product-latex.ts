import { wholeLatex } from '@/lib/questions/number-text'

/** A product with its factors, `3 \cdot 3 \cdot 64`. */
export function productLatex(...factors: readonly number[]): string {
  let text = ''
  for (let i = 0; i < factors.length; i++) {
    text += i === 0 ? wholeLatex(factors[i] as number) : ` \\cdot ${wholeLatex(factors[i] as number)}`
  }
  return text
}

/** The product of the factors, exact up to 2^53 - 1. */
export function productOf(...factors: readonly number[]): number {
  let product = 1
  for (let i = 0; i < factors.length; i++) product *= factors[i] as number
  return product
}
