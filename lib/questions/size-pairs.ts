import { quotientAnswer, wholeAnswer } from '@/lib/questions/answer-of'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { fractionLatex } from '@/lib/questions/number-text'
import type { SizeCase } from '@/lib/questions/size-case'
import { calculation, type SizeSlip, sizeOfWork } from '@/lib/questions/size-slips'
import { workOn } from '@/lib/questions/size-work'
import type { PairRule } from '@/lib/questions/slip-rule'

/** A wrong idea about sizes as part of a pair: `fault` is a clause that says what its part of the line does wrong. */
export type PairedIdea = { slip: SizeSlip; fault: string }

/**
 * Two ideas at once in a question that asks for a size: at most the first one changes the numerator, and a step that either
 * of them leaves out is left out.
 */
export function sizePair(first: PairedIdea, second: PairedIdea): PairRule<SizeCase> {
  const divides = first.slip.divides && second.slip.divides
  const addsOne = first.slip.addsOne && second.slip.addsOne
  const end = { divides, addsOne }
  const work = workOn(first.slip)
  const ending = `$: ${first.fault}, and ${second.fault}.`
  return {
    misconceptions: [first.slip.misconception, second.slip.misconception],
    answers(axis) {
      return first.slip.applies(axis) && second.slip.applies(axis) ? [wholeAnswer(sizeOfWork(end, work(axis)))] : []
    },
    line: (axis) => `You computed $${calculation(end, work(axis))}${ending}`,
  }
}

/** A wrong numerator whose quotient is left as the fraction it is. */
export function fractionPair({ slip, fault }: PairedIdea): PairRule<SizeCase> {
  const work = workOn(slip)
  const result = (axis: SizeCase) => quotientAnswer(work(axis).numerator + (slip.addsOne ? axis.S : 0), axis.S)
  return {
    misconceptions: [slip.misconception, 'left-fraction'],
    answers: (axis) => (slip.applies(axis) && !work(axis).divides ? [result(axis)] : []),
    line: (axis) =>
      `You computed $${work(axis).quotient}${slip.addsOne ? ' + 1' : ''} = ${fractionLatex(result(axis))}$: ${fault}, and a map cannot have a fraction of a pixel.`,
  }
}

/** Every numerator with every other end of the calculation, and the ends with each other. */
export function sizePairs(numerators: readonly PairedIdea[], ends: readonly PairedIdea[]): PairRule<SizeCase>[] {
  return [
    ...numerators.flatMap((numerator) => ends.map((end) => sizePair(numerator, end))),
    ...ends.flatMap((end, place) => ends.slice(place + 1).map((other) => sizePair(end, other))),
  ]
}

const faults = {
  'padding-once': 'the numerator counts the padding once, but it stands on both sides',
  'ignored-padding': 'the numerator leaves out the padding on both sides',
  'padding-doubled': 'the numerator counts the padding twice, but here it is given for both sides together',
  'forgot-filter': 'the numerator does not subtract the filter size',
  'added-filter': 'the numerator adds the filter size instead of subtracting it',
  'forgot-plus-one': 'the one for the starting position is missing',
  'ignored-stride': 'the division by the stride is missing',
} as const satisfies Partial<Record<MisconceptionId, string>>

/** A slip about sizes with its clause, for pairs. */
export function paired(slip: SizeSlip & { misconception: keyof typeof faults }): PairedIdea {
  return { slip, fault: faults[slip.misconception] }
}
