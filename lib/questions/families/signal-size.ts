import { z } from 'zod'
import { derived, grid } from '@/lib/questions/candidates'
import { numberWithin, rangeWithin, usualWithin } from '@/lib/questions/constraint-range'
import { conventionSteps } from '@/lib/questions/convention-steps'
import { defineFamily } from '@/lib/questions/family'
import { isBelievable } from '@/lib/questions/is-believable'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { wholeText } from '@/lib/questions/number-text'
import { leftFraction, plusOneInside, roundedDown, roundedUp } from '@/lib/questions/rounding-slips'
import { axisFigure, isSensible, sizeOf } from '@/lib/questions/size-case'
import { calledInvalid, conventionAnswer, type SizeUnder, underConvention } from '@/lib/questions/size-convention'
import {
  assumedSame,
  forgotFilter,
  forgotPlusOne,
  ignoredPadding,
  ignoredStride,
  paddingOnce,
  sizeRule,
  widthOverStride,
} from '@/lib/questions/size-slips'
import type { SlipRule } from '@/lib/questions/slip-rule'

const limits = { W: { min: 8, max: 9000 }, F: { min: 2, max: 512 }, P: { min: 0, max: 256 }, S: { min: 2, max: 320 } }
const usualLengths = [
  24, 28, 30, 36, 48, 50, 52, 60, 64, 72, 80, 90, 96, 100, 120, 128, 144, 150, 168, 180, 200, 240, 250, 256, 300, 320,
  336, 360, 365, 384, 400, 480, 500, 512, 600, 640, 720, 730, 800, 960, 1000, 1024, 1440, 1600, 2000, 2048, 4000, 4096,
  8000,
]
const usualFilters = [3, 4, 5, 7, 8, 9, 10, 11, 12, 15, 16, 20, 24, 25, 31, 32, 64, 80, 128, 256, 400, 512]
const usualPaddings = [0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 40, 64, 128, 200, 256]
const usualStrides = [2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 32, 64, 80, 128, 160, 256, 320]

const ideas: readonly SlipRule<SizeUnder>[] = [
  roundedDown,
  calledInvalid,
  ...[forgotPlusOne, paddingOnce, ignoredPadding, ignoredStride, widthOverStride].map((slip) =>
    underConvention(sizeRule(slip)),
  ),
  plusOneInside,
  leftFraction,
  roundedUp,
  ...[assumedSame, forgotFilter].map((slip) => underConvention(sizeRule(slip))),
]

const conventions = ['framework', 'course'] as const
const fewRefusal =
  'No filter within these ranges makes a question. Let the signal be longer than the filter, and the filter at least as long as the stride and longer than the padding.'

/** One axis only: sound, sensors and series go through the same formula. */
export const signalSize = defineFamily({
  id: 'signal-size',
  code: 'SI',
  version: 2,
  earlier: [{ isBelievable: () => true }],
  title: 'Length of a filtered signal',
  skill: 'output-size',
  description: 'How many values come out when a filter slides along a sound, a sensor trace or a time series?',
  conventions,
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 24, max: 4096 }),
    F: rangeWithin(limits.F).default({ min: 3, max: 32 }),
    P: rangeWithin(limits.P).default({ min: 0, max: 12 }),
    S: rangeWithin(limits.S).default({ min: 2, max: 10 }),
    convention: z.enum(conventions).default('framework'),
  }),
  parameters: z.strictObject({
    W: numberWithin(limits.W),
    F: numberWithin(limits.F),
    P: numberWithin(limits.P),
    S: numberWithin(limits.S),
    convention: z.enum(conventions).default('framework'),
  }),
  candidates: ({ W, F, P, S, convention }) =>
    derived(
      grid({
        W: usualWithin(usualLengths, W),
        F: usualWithin(usualFilters, F),
        P: usualWithin(usualPaddings, P),
        S: usualWithin(usualStrides, S),
      }),
      ({ W, F, P, S }) => ({ W, F, P, S, convention }),
    ),
  variants: () => [{ share: 1, admits: (axis) => isSensible(axis), refusal: fewRefusal }],
  isBelievable,
  correct: conventionAnswer,
  slips: ideas.map(forSignals),
  targets,
  prompt: (axis) => ({
    text: `${signalPhrase(axis.W, axis.F + axis.S)} goes through a one-dimensional convolution with a filter of length $${axis.F}$, ${axis.P === 0 ? 'no padding' : `padding $${axis.P}$ at both ends`} and stride $${axis.S}$.\n\nHow many values does the output have?`,
    given: [
      { symbol: 'W', name: 'input length', value: wholeText(axis.W) },
      { symbol: 'F', name: 'filter length', value: `${axis.F}` },
      { symbol: 'P', name: 'padding at each end', value: `${axis.P}` },
      { symbol: 'S', name: 'stride', value: `${axis.S}` },
    ],
    matrices: [],
    convention: axis.convention,
    format: { kind: 'number', square: false, invalidAllowed: true },
  }),
  difficulty: ({ W, P }) => (W > 400 ? 4 : P > 0 ? 3 : 2),
  steps: (axis) =>
    conventionSteps(axis, (size) => `The answer is ${wholeText(size)}.`).map(({ label, text }) => ({
      label,
      text: inValues(text),
    })),
  figure: (axis) => (axis.W <= 64 ? axisFigure(axis) : null),
})

function targets(axis: SizeUnder): readonly MisconceptionId[] {
  const { fits } = sizeOf(axis)
  const sizes: readonly MisconceptionId[] = ['forgot-plus-one', 'ignored-stride']
  if (fits) return sizes
  const rounding = ['rounded-up', 'left-fraction'] as const
  return axis.convention === 'course' ? ['rounded-down', ...rounding] : ['called-invalid', ...rounding, ...sizes]
}

/** Words about pictures, said of a signal: it has values where a map has pixels. */
function inValues(text: string): string {
  return text.replaceAll('a map', 'an output').replaceAll('pixel', 'value')
}

function forSignals(rule: SlipRule<SizeUnder>): SlipRule<SizeUnder> {
  return { ...rule, line: (axis, answer) => inValues(rule.line(axis, answer)) }
}

const stories = [
  ['A sound clip', 'samples'],
  ['A heart-monitor trace', 'samples'],
  ['A series', 'measurements'],
  ['An accelerometer recording', 'values'],
] as const

/** Where a signal of this length comes from; the same numbers always tell the same story. */
function signalPhrase(length: number, salt: number): string {
  const [whose, unit] = stories[(length + salt) % stories.length] as (typeof stories)[number]
  return `${whose} of $${length}$ ${unit}`
}
