import { type Answer, invalid } from '@/lib/questions/answer'
import { choiceAnswer, wholeAnswer } from '@/lib/questions/answer-of'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { isSum, numeratorLatex, quotientLatex, type SizeCase } from '@/lib/questions/size-case'
import type { SlipRule } from '@/lib/questions/slip-rule'

/** A wrong calculation of an output size, of the form `numerator / divisor (+ 1)`. */
export type SizeSlip = {
  misconception: MisconceptionId
  /** Whether the idea can show on these numbers at all. */
  applies(axis: SizeCase): boolean
  numerator(axis: SizeCase): number
  /** The numerator as the student wrote it, in LaTeX. */
  written(axis: SizeCase): string
  divides: boolean
  addsOne: boolean
  /** Continues "You computed ..." with what went wrong. */
  blame: string
}

export const forgotPlusOne: SizeSlip = {
  misconception: 'forgot-plus-one',
  applies: () => true,
  numerator: ({ W, F, P }) => W - F + 2 * P,
  written: numeratorLatex,
  divides: true,
  addsOne: false,
  blame: ' and stopped: that counts the steps; the start adds one.',
}

export const paddingOnce: SizeSlip = {
  misconception: 'padding-once',
  applies: ({ P }) => P > 0,
  numerator: ({ W, F, P }) => W - F + P,
  written: ({ W, F, P }) => `${W} - ${F} + ${P}`,
  divides: true,
  addsOne: true,
  blame: ': the numerator counts the padding once, but it stands on both sides.',
}

export const ignoredPadding: SizeSlip = {
  misconception: 'ignored-padding',
  applies: ({ P }) => P > 0,
  numerator: ({ W, F }) => W - F,
  written: ({ W, F }) => `${W} - ${F}`,
  divides: true,
  addsOne: true,
  blame: ': the numerator leaves out the padding on both sides.',
}

export const ignoredStride: SizeSlip = {
  misconception: 'ignored-stride',
  applies: ({ S }) => S > 1,
  numerator: ({ W, F, P }) => W - F + 2 * P,
  written: numeratorLatex,
  divides: false,
  addsOne: true,
  blame: ': the division by the stride is missing.',
}

export const widthOverStride: SizeSlip = {
  misconception: 'width-over-stride',
  applies: ({ S }) => S > 1,
  numerator: ({ W }) => W,
  written: ({ W }) => `${W}`,
  divides: true,
  addsOne: false,
  blame: ': the width was divided instead of the numerator.',
}

export const forgotFilter: SizeSlip = {
  misconception: 'forgot-filter',
  applies: () => true,
  numerator: ({ W, P }) => W + 2 * P,
  written: ({ W, P }) => (P === 0 ? `${W}` : `${W} + 2 \\cdot ${P}`),
  divides: true,
  addsOne: true,
  blame: ': the numerator does not subtract the filter size.',
}

export const addedFilter: SizeSlip = {
  misconception: 'added-filter',
  applies: () => true,
  numerator: ({ W, F, P }) => W + F + 2 * P,
  written: ({ W, F, P }) => (P === 0 ? `${W} + ${F}` : `${W} + ${F} + 2 \\cdot ${P}`),
  divides: true,
  addsOne: true,
  blame: ': the numerator adds the filter size instead of subtracting it.',
}

export const assumedSame: SizeSlip = {
  misconception: 'assumed-same',
  applies: () => true,
  numerator: ({ W }) => W,
  written: ({ W }) => `${W}`,
  divides: false,
  addsOne: false,
  blame: ', the size of the input: this layer does not keep the size.',
}

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
  const quotient = quotientLatex(slip.written(axis), divisorOf(slip, axis))
  const wrong = wrongSize(slip, axis)
  const rounded = wrong === null || wrong.divides ? quotient : `\\lfloor ${quotient} \\rfloor`
  return `${rounded}${slip.addsOne ? ' + 1' : ''} = ${wrong?.size ?? ''}`
}

/** The slip in a question that asks for the size of the map. */
export function sizeRule(slip: SizeSlip): SlipRule<SizeCase> {
  return {
    misconception: slip.misconception,
    answers(axis) {
      const wrong = wrongSize(slip, axis)
      if (wrong === null) return []
      return wrong.divides ? [wholeAnswer(wrong.size)] : [invalid, wholeAnswer(wrong.size)]
    },
    line(axis, answer) {
      if (answer.kind === 'invalid') return `You found that ${notDivisible(slip, axis)}${slip.blame}`
      if (!slip.divides && !slip.addsOne) return `You answered $${slip.written(axis)}$${slip.blame}`
      return `You computed $${wrongCalculation(slip, axis)}$${slip.blame}`
    },
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
  const written = slip.written(axis)
  return isSum(written) ? `$${written} = ${slip.numerator(axis)}$` : `$${written}$`
}

function saysFits(answer: Answer): boolean {
  return answer.kind === 'choice' && answer.option === 'fits'
}
