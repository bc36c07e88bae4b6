import type { GeneralCase } from '@/lib/questions/general-size-case'
import { roundingSlips } from '@/lib/questions/rounding-slips'
import type { SizeCase } from '@/lib/questions/size-case'
import { paired, sizePair } from '@/lib/questions/size-pairs'
import {
  addedFilter,
  assumedSame,
  forgotFilter,
  forgotPlusOne,
  ignoredPadding,
  ignoredStride,
  paddingOnce,
  roundedSizeRule,
  type SizeSlip,
  sizeRule,
  travel,
  widthOverStride,
} from '@/lib/questions/size-slips'
import type { PairRule, SlipRule } from '@/lib/questions/slip-rule'
import {
  doubledPadding,
  totalAddedFilter,
  totalForgotFilter,
  totalForgotPlusOne,
  totalIgnoredStride,
  totalTravel,
} from '@/lib/questions/total-padding-slips'

const perSide = roundingSlips(travel)
const inTotal = roundingSlips(totalTravel)

type Calculation = Pick<SlipRule<SizeCase>, 'answers' | 'line'>

/** Under a convention where an idea cannot show. */
const unheard: Calculation = { answers: () => [], line: () => '' }

/** One idea as a rule for each convention under which it can show. */
function under(
  misconception: SlipRule<SizeCase>['misconception'],
  {
    course = unheard,
    framework = unheard,
    'total-padding': total = unheard,
  }: Partial<Record<GeneralCase['convention'], Calculation>>,
): SlipRule<GeneralCase> {
  const answersOf = { course: course.answers, framework: framework.answers, total: total.answers }
  const lineOf = { course: course.line, framework: framework.line, total: total.line }
  return {
    misconception,
    answers: (axis) =>
      axis.convention === 'course'
        ? answersOf.course(axis)
        : axis.convention === 'framework'
          ? answersOf.framework(axis)
          : answersOf.total(axis),
    line: (axis, answer) =>
      axis.convention === 'course'
        ? lineOf.course(axis, answer)
        : axis.convention === 'framework'
          ? lineOf.framework(axis, answer)
          : lineOf.total(axis, answer),
  }
}

/** An idea about the size; only under the course convention some call its own remainder invalid. */
function size(slip: SizeSlip, total: SizeSlip): SlipRule<GeneralCase> {
  return under(slip.misconception, {
    course: sizeRule(slip),
    framework: roundedSizeRule(slip),
    'total-padding': roundedSizeRule(total),
  })
}

/** An idea about what to do with a remainder. */
function rounding(idea: Exclude<keyof typeof perSide, 'roundedDown' | 'calledInvalid'>): SlipRule<GeneralCase> {
  return under(perSide[idea].misconception, {
    course: perSide[idea],
    framework: perSide[idea],
    'total-padding': inTotal[idea],
  })
}

/** Likeliest first. */
export const generalRules: readonly SlipRule<GeneralCase>[] = [
  under('rounded-down', { course: perSide.roundedDown }),
  under('called-invalid', { framework: perSide.calledInvalid, 'total-padding': inTotal.calledInvalid }),
  size(forgotPlusOne, totalForgotPlusOne),
  under('padding-once', { course: sizeRule(paddingOnce), framework: roundedSizeRule(paddingOnce) }),
  under('padding-doubled', { 'total-padding': roundedSizeRule(doubledPadding) }),
  size(ignoredPadding, ignoredPadding),
  size(ignoredStride, totalIgnoredStride),
  size(widthOverStride, widthOverStride),
  rounding('plusOneInside'),
  rounding('leftFraction'),
  rounding('roundedUp'),
  size(assumedSame, assumedSame),
  size(forgotFilter, totalForgotFilter),
  size(addedFilter, totalAddedFilter),
]

/** A pair of ideas that shows under conventions of one kind. */
function pairUnder(isTotal: boolean, pair: PairRule<SizeCase>): PairRule<GeneralCase> {
  const { misconceptions, answers, line } = pair
  return {
    misconceptions,
    answers: (axis) => ((axis.convention === 'total-padding') === isTotal ? answers(axis) : []),
    line,
  }
}

const ends = [forgotPlusOne, ignoredStride].map(paired)

/** A wrong padding together with a step left out, and the two parts of the formula that are forgotten most. */
export const generalPairs: readonly PairRule<GeneralCase>[] = [
  ...ends.map((end) => pairUnder(false, sizePair(paired(paddingOnce), end))),
  ...ends.map((end) => pairUnder(true, sizePair(paired(doubledPadding), end))),
  // Without any padding the numerator is the same under every convention.
  ...ends.map((end) => sizePair(paired(ignoredPadding), end)),
  pairUnder(false, sizePair(paired(forgotFilter), paired(forgotPlusOne))),
]
