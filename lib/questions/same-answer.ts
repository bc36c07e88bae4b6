import type { Answer } from '@/lib/questions/answer'

/** Exact equality: fractions are compared in lowest terms, as every answer is built, and shapes axis by axis. */
export function sameAnswer(one: Answer, other: Answer): boolean {
  switch (one.kind) {
    case 'number':
      return other.kind === 'number' && one.numerator === other.numerator && one.denominator === other.denominator
    case 'shape':
      return (
        other.kind === 'shape' &&
        one.sizes.length === other.sizes.length &&
        one.sizes.every((size, axis) => size === other.sizes[axis])
      )
    case 'choice':
      return other.kind === 'choice' && one.option === other.option
    case 'invalid':
      return other.kind === 'invalid'
  }
}
