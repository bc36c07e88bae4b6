import { ConvArgumentError } from '@/lib/conv/conv-argument-error'

/** Throws ConvArgumentError unless `value` is an exactly represented whole number (up to 2^53 - 1) of at least `least`. */
export function requireWholeNumber(argument: string, value: number, least: 0 | 1): void {
  if (Number.isSafeInteger(value) && value >= least) return
  const tooLarge = Number.isInteger(value) && value > Number.MAX_SAFE_INTEGER
  throw new ConvArgumentError(
    argument,
    tooLarge
      ? `must be at most ${Number.MAX_SAFE_INTEGER} to be counted exactly, but it is ${value}`
      : `must be a whole number of at least ${least}, but it is ${value}`,
  )
}
