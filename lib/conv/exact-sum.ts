import { ConvArgumentError } from '@/lib/conv/conv-argument-error'

/** The exact sum of whole numbers of at least 0; throws ConvArgumentError naming `argument` when it exceeds 2^53 - 1. */
export function exactSum(argument: string, ...terms: readonly number[]): number {
  const sum = terms.reduce((total, term) => total + term, 0)
  // Rounding is monotone, so a sum whose true value is too large cannot be rounded back into the safe range.
  if (Number.isSafeInteger(sum)) return sum
  throw new ConvArgumentError(
    argument,
    `add up to more than ${Number.MAX_SAFE_INTEGER}, so they cannot be counted exactly`,
  )
}
