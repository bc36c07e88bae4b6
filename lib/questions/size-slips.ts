import { type Answer, invalid } from '@/lib/questions/answer'
import { choiceAnswer, wholeAnswer } from '@/lib/questions/answer-of'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { isSum, numeratorLatex, type SizeCase } from '@/lib/questions/size-case'
import { type Numerator, type SizeWork, workOn } from '@/lib/questions/size-work'
import type { SlipRule } from '@/lib/questions/slip-rule'

/** A wrong calculation of an output size, of the form `numerator / divisor (+ 1)`. */
export type SizeSlip = Numerator & {
  misconception: MisconceptionId
  /** Whether the idea can show on these numbers at all. */
  applies(axis: SizeCase): boolean
  divides: boolean
  addsOne: boolean
  /** Continues "You computed ..." with what went wrong. */
  blame: string
}

/** The right numerator, W - F + 2P. */
export const travel: Numerator = { numerator: ({ W, F, P }) => W - F + 2 * P, written: numeratorLatex }

const width: Numerator = { numerator: ({ W }) => W, written: ({ W }) => `${W}` }

export const forgotPlusOne = {
  misconception: 'forgot-plus-one',
  applies: () => true,
  ...travel,
  divides: true,
  addsOne: false,
  blame: ' and stopped: that counts the steps; the start adds one.',
} as const satisfies SizeSlip

export const paddingOnce = {
  misconception: 'padding-once',
  applies: ({ P }) => P > 0,
  numerator: ({ W, F, P }) => W - F + P,
  written: ({ W, F, P }) => `${W} - ${F} + ${P}`,
  divides: true,
  addsOne: true,
  blame: ': the numerator counts the padding once, but it stands on both sides.',
} as const satisfies SizeSlip

export const ignoredPadding = {
  misconception: 'ignored-padding',
  applies: ({ P }) => P > 0,
  numerator: ({ W, F }) => W - F,
  written: ({ W, F }) => `${W} - ${F}`,
  divides: true,
  addsOne: true,
  blame: ': the numerator leaves out the padding on both sides.',
} as const satisfies SizeSlip

export const ignoredStride = {
  misconception: 'ignored-stride',
  applies: ({ S }) => S > 1,
  ...travel,
  divides: false,
  addsOne: true,
  blame: ': the division by the stride is missing.',
} as const satisfies SizeSlip

export const widthOverStride = {
  misconception: 'width-over-stride',
  applies: ({ S }) => S > 1,
  ...width,
  divides: true,
  addsOne: false,
  blame: ': the width was divided instead of the numerator.',
} as const satisfies SizeSlip

export const forgotFilter = {
  misconception: 'forgot-filter',
  applies: () => true,
  numerator: ({ W, P }) => W + 2 * P,
  written: ({ W, P }) => (P === 0 ? `${W}` : `${W} + 2 \\cdot ${P}`),
  divides: true,
  addsOne: true,
  blame: ': the numerator does not subtract the filter size.',
} as const satisfies SizeSlip

export const addedFilter = {
  misconception: 'added-filter',
  applies: () => true,
  numerator: ({ W, F, P }) => W + F + 2 * P,
  written: ({ W, F, P }) => (P === 0 ? `${W} + ${F}` : `${W} + ${F} + 2 \\cdot ${P}`),
  divides: true,
  addsOne: true,
  blame: ': the numerator adds the filter size instead of subtracting it.',
} as const satisfies SizeSlip

export const assumedSame = {
  misconception: 'assumed-same',
  applies: () => true,
  ...width,
  divides: false,
  addsOne: false,
  blame: ', the size of the input: this layer does not keep the size.',
} as const satisfies SizeSlip

function divisorOf({ divides }: SizeSlip, { S }: SizeCase): number {
  return divides ? S : 1
}

/** What the slip makes of one axis. A wrong numerator may itself not divide; then some say so and others round down. */
export function wrongSize(slip: SizeSlip, axis: SizeCase): { size: number; divides: boolean } | null {
  if (!slip.applies(axis)) return null
  const numerator = slip.numerator(axis)
  const divisor = divisorOf(slip, axis)
  return { size: Math.floor(numerator / divisor) + (slip.addsOne ? 1 : 0), divides: numerator % divisor === 0 }
}

/** The student's own calculation, with the result it leads to. */
export function wrongCalculation(slip: SizeSlip, axis: SizeCase): string {
  return calculation(slip, workOn(slip)(axis))
}

/** The same for a numerator that is worked out already. */
export function calculation({ divides, addsOne }: Pick<SizeSlip, 'divides' | 'addsOne'>, work: SizeWork): string {
  if (!divides) {
    return addsOne ? `${work.written} + 1 = ${work.numerator + 1}` : `${work.written} = ${work.numerator}`
  }
  const { quotient, steps } = work
  if (work.divides) return addsOne ? `${quotient} + 1 = ${steps + 1}` : `${quotient} = ${steps}`
  return addsOne ? `\\lfloor ${quotient} \\rfloor + 1 = ${steps + 1}` : `\\lfloor ${quotient} \\rfloor = ${steps}`
}

/** The size that a wrong calculation ends with. */
export function sizeOfWork({ divides, addsOne }: Pick<SizeSlip, 'divides' | 'addsOne'>, work: SizeWork): number {
  return (divides ? work.steps : work.numerator) + (addsOne ? 1 : 0)
}

/** The slip in a question that asks for the size of the map. */
export function sizeRule(slip: SizeSlip): SlipRule<SizeCase> {
  const { divides, addsOne } = slip
  const work = workOn(slip)
  const ending = `$${slip.blame}`
  return {
    misconception: slip.misconception,
    answers(axis) {
      if (!slip.applies(axis)) return []
      const worked = work(axis)
      const size = wholeAnswer(sizeOfWork(slip, worked))
      return !divides || worked.divides ? [size] : [invalid, size]
    },
    line(axis, answer) {
      const worked = work(axis)
      if (answer.kind === 'invalid')
        return `You found that $${axis.S}$ does not divide ${numeratorWithValue(worked)}${slip.blame}`
      if (!divides && !addsOne) return `You answered $${worked.written}${ending}`
      return `You computed $${calculation(slip, worked)}${ending}`
    },
  }
}

/** The same where every remainder is rounded down, so that nobody calls one invalid. */
export function roundedSizeRule(slip: SizeSlip): SlipRule<SizeCase> {
  const work = workOn(slip)
  return {
    ...sizeRule(slip),
    answers: (axis) => (slip.applies(axis) ? [wholeAnswer(sizeOfWork(slip, work(axis)))] : []),
  }
}

/** The slip in a question that asks only whether the numbers fit. */
export function fitRule(slip: SizeSlip): SlipRule<SizeCase> {
  return {
    misconception: slip.misconception,
    answers(axis) {
      const wrong = wrongSize(slip, axis)
      return wrong === null ? [] : [choiceAnswer(wrong.divides ? 'fits' : 'invalid')]
    },
    line: (axis, answer) =>
      saysFits(answer)
        ? `You found that $${axis.S}$ divides ${writtenValue(slip, axis)}${slip.blame}`
        : `You found that ${notDivisible(slip, axis)}${slip.blame}`,
  }
}

export function notDivisible(slip: SizeSlip, axis: SizeCase): string {
  return `$${axis.S}$ does not divide ${writtenValue(slip, axis)}`
}

function writtenValue(slip: SizeSlip, axis: SizeCase): string {
  return numeratorWithValue(workOn(slip)(axis))
}

/** A numerator as it is written, with its value where that has to be worked out. */
function numeratorWithValue({ written, numerator }: SizeWork): string {
  return isSum(written) ? `$${written} = ${numerator}$` : `$${written}$`
}

function saysFits(answer: Answer): boolean {
  return answer.kind === 'choice' && answer.option === 'fits'
}
