import { wholeAnswer } from '@/lib/questions/answer-of'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import type { SizeCase } from '@/lib/questions/size-case'
import { calculation, type SizeSlip, sizeOfWork } from '@/lib/questions/size-slips'
import { workOn } from '@/lib/questions/size-work'
import type { PairRule } from '@/lib/questions/slip-rule'

/** A wrong idea about sizes as part of a pair: `fault` is a clause that says what its part of the line does wrong. */
export type PairedIdea = { slip: SizeSlip; fault: string }

/** What two ideas at once make of the size along one axis. */
export type SizePair = {
  misconceptions: readonly [MisconceptionId, MisconceptionId]
  applies(axis: SizeCase): boolean
  size(axis: SizeCase): number
  written(axis: SizeCase): string
  /** What both of them do wrong, as clauses. */
  faults: string
}

/** At most the first idea changes the numerator, and a step that either of them leaves out is left out. */
export function bothIdeas(first: PairedIdea, second: PairedIdea): SizePair {
  const divides = first.slip.divides && second.slip.divides
  const addsOne = first.slip.addsOne && second.slip.addsOne
  const end = { divides, addsOne }
  const work = workOn(first.slip)
  return {
    misconceptions: [first.slip.misconception, second.slip.misconception],
    applies: (axis) => first.slip.applies(axis) && second.slip.applies(axis),
    size: (axis) => sizeOfWork(end, work(axis)),
    written: (axis) => calculation(end, work(axis)),
    faults: `${first.fault}, and ${second.fault}`,
  }
}

/** Two ideas at once in a question that asks for a size. */
export function sizePair(first: PairedIdea, second: PairedIdea): PairRule<SizeCase> {
  const { misconceptions, applies, size, written, faults } = bothIdeas(first, second)
  return {
    misconceptions,
    answers: (axis) => (applies(axis) ? [wholeAnswer(size(axis))] : []),
    line: (axis) => `You computed $${written(axis)}$: ${faults}.`,
  }
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
