import type { Variant } from '@/lib/questions/family-definition'
import { isSensible, type SizeCase, sizeOf } from '@/lib/questions/size-case'

/** The one kind of draw of a family in which every sensible configuration fits. */
export const sensibleSizes: readonly Variant<SizeCase>[] = [
  {
    share: 1,
    admits: isSensible,
    refusal:
      'No layer within these ranges makes a question. Let the filter be smaller than the input and larger than the padding.',
  },
]

/** Configurations that fit, and the given share of those that do not. */
export function fittingOrNot<Case extends SizeCase>(
  nonFitting: number,
  fits: (axis: Case) => boolean = (axis) => sizeOf(axis).fits,
): readonly Variant<Case>[] {
  return [
    {
      share: nonFitting,
      admits: (axis) => isSensible(axis) && !fits(axis),
      refusal:
        'No layer within these ranges fails to fit. Allow a stride of 2 or more, or set the share of non-fitting configurations to 0.',
    },
    {
      share: 1 - nonFitting,
      admits: (axis) => isSensible(axis) && fits(axis),
      refusal:
        'No layer within these ranges fits and tells the usual mistakes from the right answer. Widen the ranges, or set the share of non-fitting configurations to 1.',
    },
  ]
}
