import { ConvArgumentError } from '@/lib/conv/conv-argument-error'
import { requireWholeNumber } from '@/lib/conv/require-whole-number'

/** Throws ConvArgumentError, naming `groups`, unless it is a whole number of at least 1 that divides both channel counts. */
export function requireGroups(groups: number, inputChannels: number, filters: number): void {
  requireWholeNumber('groups', groups, 1)
  if (inputChannels % groups === 0 && filters % groups === 0) return
  throw new ConvArgumentError(
    'groups',
    `must divide both the ${inputChannels} input channels and the ${filters} filters, but it is ${groups}`,
  )
}
