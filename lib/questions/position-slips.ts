import { type Answer, invalid } from '@/lib/questions/answer'
import { wholeAnswer } from '@/lib/questions/answer-of'
import { wholeLatex } from '@/lib/questions/number-text'
import { roundedDown, roundedUp } from '@/lib/questions/rounding-slips'
import { sizeOf } from '@/lib/questions/size-case'
import { calledInvalid, type SizeUnder, underConvention } from '@/lib/questions/size-convention'
import {
  assumedSame,
  forgotFilter,
  forgotPlusOne,
  ignoredPadding,
  ignoredStride,
  notDivisible,
  paddingOnce,
  type SizeSlip,
  widthOverStride,
  wrongCalculation,
  wrongSize,
} from '@/lib/questions/size-slips'
import type { SlipRule } from '@/lib/questions/slip-rule'

/** A square input, its layer, and the filters that all stand at the same positions. */
export type PositionCase = SizeUnder & { K: number }

/** A wrong side, squared. */
function squareRule(slip: SizeSlip): SlipRule<PositionCase> {
  return underConvention<PositionCase>({
    misconception: slip.misconception,
    answers(axis) {
      const wrong = wrongSize(slip, axis)
      if (wrong === null) return []
      const square = wholeAnswer(wrong.size ** 2)
      return wrong.divides ? [square] : [invalid, square]
    },
    line(axis, answer) {
      if (answer.kind === 'invalid') return `You found that ${notDivisible(slip, axis)}${slip.blame}`
      const side = wrongSize(slip, axis)?.size ?? 0
      const idea =
        slip.divides || slip.addsOne ? `computed $${wrongCalculation(slip, axis)}$` : `took a side of $${side}$`
      return `You ${idea}${slip.blame}${squaredText(side)}`
    },
  })
}

/** A side that was rounded although it should not have been, squared. */
function roundedSquare(rule: SlipRule<SizeUnder>): SlipRule<PositionCase> {
  return {
    ...rule,
    answers: (axis) => rule.answers(axis).map(squared),
    line: (axis, answer) =>
      `${rule.line(axis, answer)}${answer.kind === 'number' ? squaredText(Math.sqrt(answer.numerator)) : ''}`,
  }
}

/** How a wrong side becomes the answer. */
function squaredText(side: number): string {
  return ` Squared, this makes $${side} \\cdot ${side} = ${wholeLatex(side ** 2)}$.`
}

function squared(answer: Answer): Answer {
  return answer.kind === 'number' ? wholeAnswer(answer.numerator ** 2) : answer
}

const oneSide: SlipRule<PositionCase> = {
  misconception: 'side-for-area',
  answers(axis) {
    const { fits, size } = sizeOf(axis)
    return axis.convention === 'course' && !fits ? [] : [wholeAnswer(size)]
  },
  line: (axis) =>
    `You gave $${sizeOf(axis).size}$: that is the number of positions in one row, and there are as many rows.`,
}

const perFilter: SlipRule<PositionCase> = {
  misconception: 'counted-per-filter',
  answers(axis) {
    const { fits, size } = sizeOf(axis)
    return axis.convention === 'course' && !fits ? [] : [wholeAnswer(size * size * axis.K)]
  },
  line(axis) {
    const { size } = sizeOf(axis)
    return `You computed $${size} \\cdot ${size} \\cdot ${axis.K} = ${wholeLatex(size * size * axis.K)}$: that is how many values the output has; a position is counted once, for all filters.`
  },
}

/** Likeliest first. */
export const positionSlips: readonly SlipRule<PositionCase>[] = [
  oneSide,
  roundedSquare(roundedDown),
  calledInvalid,
  perFilter,
  ...[forgotPlusOne, paddingOnce, ignoredPadding, ignoredStride, widthOverStride].map(squareRule),
  roundedSquare(roundedUp),
  ...[assumedSame, forgotFilter].map(squareRule),
]
