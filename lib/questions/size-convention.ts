import { type Answer, invalid } from '@/lib/questions/answer'
import { wholeAnswer } from '@/lib/questions/answer-of'
import { numeratorLatex, type SizeCase, sizeOf } from '@/lib/questions/size-case'
import type { SlipRule } from '@/lib/questions/slip-rule'

/** What can be made of a stride that does not divide: the numbers do not fit, or the quotient is rounded down. */
export const sizeConventions = ['course', 'framework'] as const
export type SizeConvention = (typeof sizeConventions)[number]

/** One axis of a layer, and the convention under which it is asked. */
export type SizeUnder = SizeCase & { convention: SizeConvention }

/** Whether the stride has to divide the numerator here, and does not. */
export function isRefused({ convention }: { convention: SizeConvention }, fits: boolean): boolean {
  return convention === 'course' && !fits
}

export function conventionAnswer(axis: SizeUnder): Answer {
  const { fits, size } = sizeOf(axis)
  return isRefused(axis, fits) ? invalid : wholeAnswer(size)
}

/** A rule where wrong calculations may leave a remainder: under the framework convention nobody calls that invalid. */
export function underConvention<P>(rule: SlipRule<P>): SlipRule<P & { convention: SizeConvention }> {
  return {
    ...rule,
    answers(parameters) {
      const answers = rule.answers(parameters)
      return parameters.convention === 'course' ? answers : answers.filter(({ kind }) => kind !== 'invalid')
    },
  }
}

/** The course convention, applied where the framework convention is in force. */
export const calledInvalid: SlipRule<SizeUnder> = {
  misconception: 'called-invalid',
  answers: (axis) => (axis.convention === 'framework' && !sizeOf(axis).fits ? [invalid] : []),
  line: (axis) =>
    `You found that $${axis.S}$ does not divide $${numeratorLatex(axis)} = ${sizeOf(axis).numerator}$, and stopped: here the quotient is rounded down.`,
}
