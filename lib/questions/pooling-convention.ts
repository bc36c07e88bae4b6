import { ceilModeSize } from '@/lib/conv/ceil-mode-size'
import { type Answer, invalid } from '@/lib/questions/answer'
import { wholeAnswer } from '@/lib/questions/answer-of'
import { ceilModeSteps } from '@/lib/questions/ceil-mode-steps'
import { conventionSteps } from '@/lib/questions/convention-steps'
import type { Step } from '@/lib/questions/question'
import { numeratorLatex, type SizeCase, sizeOf } from '@/lib/questions/size-case'
import type { SlipRule } from '@/lib/questions/slip-rule'

/** What a pooling layer can make of a stride that does not divide: nothing, fewer windows, or one more that overhangs. */
export type PoolingConvention = 'course' | 'framework' | 'ceil-mode'

export type PoolingCase = SizeCase & { convention: PoolingConvention }

export function poolingAnswer(axis: PoolingCase): Answer {
  const { fits, size } = sizeOf(axis)
  switch (axis.convention) {
    case 'course':
      return fits ? wholeAnswer(size) : invalid
    case 'framework':
      return wholeAnswer(size)
    case 'ceil-mode':
      return wholeAnswer(fits ? size : ceilModeOf(axis).size)
  }
}

export function ceilModeOf({ W, F, P, S }: SizeCase) {
  return ceilModeSize({ input: W, filter: F, padding: P, stride: S })
}

export function poolingSteps(axis: PoolingCase): Step[] {
  const { convention } = axis
  return convention === 'ceil-mode'
    ? ceilModeSteps(axis, ceilModeOf(axis))
    : conventionSteps({ ...axis, convention }, (size) => `The answer is ${size}.`)
}

/** A rule in which wrong numbers may leave a remainder: that makes them invalid under the course convention only. */
export function underPooling(rule: SlipRule<SizeCase>): SlipRule<PoolingCase> {
  return {
    ...rule,
    answers(axis) {
      const answers = rule.answers(axis)
      return axis.convention === 'course' ? answers : answers.filter(({ kind }) => kind !== 'invalid')
    },
  }
}

/** The course convention, applied where another one is in force. */
export const calledPoolInvalid: SlipRule<PoolingCase> = {
  misconception: 'called-invalid',
  answers: (axis) => (axis.convention === 'course' || sizeOf(axis).fits ? [] : [invalid]),
  line: (axis) =>
    `You found that $${axis.S}$ does not divide $${numeratorLatex(axis)} = ${sizeOf(axis).numerator}$, and stopped: here the quotient is rounded ${axis.convention === 'framework' ? 'down' : 'up'}.`,
}
