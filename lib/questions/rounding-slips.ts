import { invalid } from '@/lib/questions/answer'
import { quotientAnswer, wholeAnswer } from '@/lib/questions/answer-of'
import { fractionLatex } from '@/lib/questions/number-text'
import type { SizeCase } from '@/lib/questions/size-case'
import { travel } from '@/lib/questions/size-slips'
import { type Numerator, workOn } from '@/lib/questions/size-work'
import type { SlipRule } from '@/lib/questions/slip-rule'

/** What people make of a right numerator that the stride does not divide. */
export function roundingSlips(right: Numerator) {
  const work = workOn(right)
  return {
    roundedDown: {
      misconception: 'rounded-down',
      answers: (axis) => (work(axis).divides ? [] : [wholeAnswer(work(axis).steps + 1)]),
      line: (axis) =>
        `You computed $\\lfloor ${work(axis).quotient} \\rfloor + 1 = ${work(axis).steps + 1}$: the quotient is not whole, so these numbers do not fit.`,
    },
    roundedUp: {
      misconception: 'rounded-up',
      answers: (axis) => (work(axis).divides ? [] : [wholeAnswer(work(axis).steps + 2)]),
      line: (axis) =>
        `You computed $\\lceil ${work(axis).quotient} \\rceil + 1 = ${work(axis).steps + 2}$: the last of these windows would hang over the edge.`,
    },
    leftFraction: {
      misconception: 'left-fraction',
      answers: (axis) => (work(axis).divides ? [] : [quotientAnswer(work(axis).numerator + axis.S, axis.S)]),
      line: (axis) =>
        `You computed $${work(axis).quotient} + 1 = ${fractionLatex(quotientAnswer(work(axis).numerator + axis.S, axis.S))}$: that is the formula, but a map cannot have a fraction of a pixel.`,
    },
    /**
     * Rounded, this idea gives the right size or the one without the plus one, so it is recognised only by the bare
     * fraction (n + 1)/S.
     */
    plusOneInside: {
      misconception: 'plus-one-inside',
      answers(axis) {
        const raised = work(axis).numerator + 1
        return raised % axis.S === 0 ? [] : [quotientAnswer(raised, axis.S)]
      },
      line(axis) {
        const { numerator, written } = work(axis)
        const raised = quotientAnswer(numerator + 1, axis.S)
        return `You computed $(${written} + 1)/${axis.S} = ${fractionLatex(raised)}$: the one was added before the division.`
      },
    },
    /** The course convention where another one rounds down. */
    calledInvalid: {
      misconception: 'called-invalid',
      answers: (axis) => (work(axis).divides ? [] : [invalid]),
      line: (axis) =>
        `You found that $${axis.S}$ does not divide $${work(axis).written} = ${work(axis).numerator}$, and stopped: here the quotient is rounded down.`,
    },
  } as const satisfies Record<string, SlipRule<SizeCase>>
}

export const { roundedDown, roundedUp, leftFraction, plusOneInside } = roundingSlips(travel)
