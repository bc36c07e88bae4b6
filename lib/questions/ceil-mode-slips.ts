import { invalid } from '@/lib/questions/answer'
import { fractionAnswer, wholeAnswer } from '@/lib/questions/answer-of'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { fractionLatex } from '@/lib/questions/number-text'
import { ceilModeOf } from '@/lib/questions/pooling-convention'
import { numeratorLatex, quotientLatex, type SizeCase, sizeOf } from '@/lib/questions/size-case'
import type { SlipRule } from '@/lib/questions/slip-rule'

const ignored: SlipRule<SizeCase> = {
  misconception: 'ignored-ceil-mode',
  answers: (axis) => (sizeOf(axis).fits ? [] : [wholeAnswer(sizeOf(axis).size)]),
  line: (axis) =>
    `You computed $\\lfloor ${quotient(axis)} \\rfloor + 1 = ${sizeOf(axis).size}$: ceil_mode rounds up, and the last window may overhang.`,
}

const keptLast: SlipRule<SizeCase> = {
  misconception: 'kept-overhanging-window',
  answers(axis) {
    const { dropsLast, rounded } = ceilModeOf(axis)
    return dropsLast ? [wholeAnswer(rounded)] : []
  },
  line(axis) {
    const { rounded } = ceilModeOf(axis)
    return `You computed $\\lceil ${quotient(axis)} \\rceil + 1 = ${rounded}$: the last of these windows would start beyond the input and its left padding, so it is left out.`
  },
}

/** A quotient that was rounded up but is not the right one. */
function roundedUpWrongly(
  misconception: MisconceptionId,
  applies: (axis: SizeCase) => boolean,
  numerator: (axis: SizeCase) => number,
  written: (axis: SizeCase) => string,
  addsOne: boolean,
  blame: string,
): SlipRule<SizeCase> {
  const size = (axis: SizeCase) => Math.ceil(numerator(axis) / axis.S) + (addsOne ? 1 : 0)
  return {
    misconception,
    answers: (axis) => (applies(axis) ? [wholeAnswer(size(axis))] : []),
    line: (axis) =>
      `You computed $\\lceil ${quotientLatex(written(axis), axis.S)} \\rceil${addsOne ? ' + 1' : ''} = ${size(axis)}$${blame}.`,
  }
}

/** Where the stride does not divide the numerator this gives what rounding down gives, so it is claimed only elsewhere. */
const forgotOne = roundedUpWrongly(
  'forgot-plus-one',
  (axis) => sizeOf(axis).fits,
  ({ W, F, P }) => W - F + 2 * P,
  numeratorLatex,
  false,
  ' and stopped: that counts the steps; the start adds one',
)

const notPadded = roundedUpWrongly(
  'ignored-padding',
  ({ P }) => P > 0,
  ({ W, F }) => W - F,
  ({ W, F }) => `${W} - ${F}`,
  true,
  ': the numerator leaves out the padding on both sides',
)

/** Claimed only where it gives another size than rounding down, which is likelier here. */
const widthDivided = roundedUpWrongly(
  'width-over-stride',
  (axis) => sizeOf(axis).fits || Math.ceil(axis.W / axis.S) !== sizeOf(axis).size,
  ({ W }) => W,
  ({ W }) => `${W}`,
  false,
  ': the width was divided instead of the numerator',
)

const strideOne: SlipRule<SizeCase> = {
  misconception: 'pool-stride-one',
  answers: (axis) => [wholeAnswer(sizeOf(axis).numerator + 1)],
  line: (axis) =>
    `You computed $${numeratorLatex(axis)} + 1 = ${sizeOf(axis).numerator + 1}$: the window was moved one pixel at a time, not by its stride.`,
}

const keptFraction: SlipRule<SizeCase> = {
  misconception: 'left-fraction',
  answers: (axis) => (sizeOf(axis).fits ? [] : [fractionAnswer(sizeOf(axis).exact)]),
  line: (axis) =>
    `You computed $${quotient(axis)} + 1 = ${fractionLatex(sizeOf(axis).exact)}$: a map cannot have a fraction of a pixel; here it is rounded up.`,
}

const calledInvalid: SlipRule<SizeCase> = {
  misconception: 'called-invalid',
  answers: (axis) => (sizeOf(axis).fits ? [] : [invalid]),
  line: (axis) =>
    `You found that $${axis.S}$ does not divide $${numeratorLatex(axis)} = ${sizeOf(axis).numerator}$, and stopped: here the quotient is rounded up.`,
}

/** Likeliest first. */
export const ceilModeSlips: readonly SlipRule<SizeCase>[] = [
  ignored,
  keptLast,
  forgotOne,
  strideOne,
  notPadded,
  widthDivided,
  keptFraction,
  calledInvalid,
]

function quotient(axis: SizeCase): string {
  return quotientLatex(numeratorLatex(axis), axis.S)
}
