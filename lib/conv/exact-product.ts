import { ConvArgumentError } from '@/lib/conv/conv-argument-error'

/** The exact product of whole numbers; throws ConvArgumentError naming `argument` when it exceeds 2^53 - 1. */
export function exactProduct(argument: string, ...factors: readonly number[]): number {
  const product = factors.reduce((total, factor) => total * factor, 1)
  // Rounding is monotone, so a product whose true value is too large cannot be rounded back into the safe range.
  if (Number.isSafeInteger(product)) return product
  throw new ConvArgumentError(
    argument,
    `makes the product ${factors.join(' x ')} larger than ${Number.MAX_SAFE_INTEGER}, so it cannot be counted exactly`,
  )
}
