import { fractionAnswer, quotientAnswer, wholeAnswer } from '@/lib/questions/answer-of'
import { fractionLatex } from '@/lib/questions/number-text'
import { type SizeCase, sizeOf } from '@/lib/questions/size-case'
import { travel } from '@/lib/questions/size-slips'
import { workOn } from '@/lib/questions/size-work'
import type { SlipRule } from '@/lib/questions/slip-rule'

const work = workOn(travel)

export const roundedDown: SlipRule<SizeCase> = {
  misconception: 'rounded-down',
  answers(axis) {
    const { fits, size } = sizeOf(axis)
    return fits ? [] : [wholeAnswer(size)]
  },
  line: (axis) =>
    `You computed $\\lfloor ${work(axis).quotient} \\rfloor + 1 = ${sizeOf(axis).size}$: the quotient is not whole, so these numbers do not fit.`,
}

export const roundedUp: SlipRule<SizeCase> = {
  misconception: 'rounded-up',
  answers(axis) {
    const { fits, size } = sizeOf(axis)
    return fits ? [] : [wholeAnswer(size + 1)]
  },
  line: (axis) =>
    `You computed $\\lceil ${work(axis).quotient} \\rceil + 1 = ${sizeOf(axis).size + 1}$: the last of these windows would hang over the edge.`,
}

export const leftFraction: SlipRule<SizeCase> = {
  misconception: 'left-fraction',
  answers(axis) {
    const { fits, exact } = sizeOf(axis)
    return fits ? [] : [fractionAnswer(exact)]
  },
  line: (axis) =>
    `You computed $${work(axis).quotient} + 1 = ${fractionLatex(sizeOf(axis).exact)}$: that is the formula, but a map cannot have a fraction of a pixel.`,
}

/**
 * Rounded, this idea gives the right size or the one without the plus one, so it is recognised only by the bare fraction
 * (n + 1)/S.
 */
export const plusOneInside: SlipRule<SizeCase> = {
  misconception: 'plus-one-inside',
  answers(axis) {
    const raised = work(axis).numerator + 1
    return raised % axis.S === 0 ? [] : [quotientAnswer(raised, axis.S)]
  },
  line(axis) {
    const raised = quotientAnswer(work(axis).numerator + 1, axis.S)
    return `You computed $(${work(axis).written} + 1)/${axis.S} = ${fractionLatex(raised)}$: the one was added before the division.`
  },
}
