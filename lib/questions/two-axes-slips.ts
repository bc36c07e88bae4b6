import { type Answer, invalid } from '@/lib/questions/answer'
import { shapeAnswer } from '@/lib/questions/answer-of'
import { sameAnswer } from '@/lib/questions/same-answer'
import { numeratorLatex, quotientLatex, type SizeCase, sizeOf } from '@/lib/questions/size-case'
import { isRefused, type SizeConvention, underConvention } from '@/lib/questions/size-convention'
import {
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

/** Filter (F), padding (P) and stride (S) differ between the height (h) and the width (w). */
export type TwoAxes = {
  H: number
  W: number
  Fh: number
  Fw: number
  Ph: number
  Pw: number
  Sh: number
  Sw: number
  convention: SizeConvention
}

export function alongHeight({ H, Fh, Ph, Sh }: TwoAxes): SizeCase {
  return { W: H, F: Fh, P: Ph, S: Sh }
}

export function alongWidth({ W, Fw, Pw, Sw }: TwoAxes): SizeCase {
  return { W, F: Fw, P: Pw, S: Sw }
}

type Sizes = { layer: TwoAxes; axes: readonly [SizeCase, SizeCase]; height: number; width: number; fits: boolean }

let lastSized: Sizes | null = null

/** Both axes and their sizes, rounded down; every rule asks about the same layer, so the last one is remembered. */
export function sizesOf(layer: TwoAxes): Sizes {
  if (lastSized?.layer === layer) return lastSized
  const axes = [alongHeight(layer), alongWidth(layer)] as const
  const [height, width] = [sizeOf(axes[0]), sizeOf(axes[1])]
  lastSized = { layer, axes, height: height.size, width: width.size, fits: height.fits && width.fits }
  return lastSized
}

/** A wrong calculation on both axes; one that cannot show on an axis leaves it right. */
function bothAxesRule(slip: SizeSlip): SlipRule<TwoAxes> {
  return underConvention<TwoAxes>({
    misconception: slip.misconception,
    answers(layer) {
      const [down, across] = sizesOf(layer).axes
      if (!slip.applies(down) && !slip.applies(across)) return []
      const height = wrongSize(slip, down) ?? rightSize(down)
      const width = wrongSize(slip, across) ?? rightSize(across)
      const shape = shapeAnswer(height.size, width.size)
      return height.divides && width.divides ? [shape] : [invalid, shape]
    },
    line(layer, answer) {
      const [down, across] = sizesOf(layer).axes
      const axes = [
        { name: 'height', axis: down },
        { name: 'width', axis: across },
      ].filter(({ axis }) => slip.applies(axis))
      if (answer.kind === 'invalid') {
        const failing = axes.find(({ axis }) => wrongSize(slip, axis)?.divides === false)
        return failing === undefined
          ? `You found that a division leaves a remainder${slip.blame}`
          : `You found that ${notDivisible(slip, failing.axis)}${slip.blame}`
      }
      const written = axes.map(({ name, axis }) => `$${wrongCalculation(slip, axis)}$ for the ${name}`)
      return `You computed ${written.join(' and ')}${slip.blame}`
    },
  })
}

function rightSize(axis: SizeCase): { size: number; divides: boolean } {
  const { size, fits } = sizeOf(axis)
  return { size, divides: fits }
}

/** A result that shows only where there is one. */
function shapeRule(
  misconception: SlipRule<TwoAxes>['misconception'],
  shapes: (layer: TwoAxes) => readonly (readonly [number, number] | null)[],
  line: (layer: TwoAxes, answer: Answer) => string,
): SlipRule<TwoAxes> {
  return {
    misconception,
    answers(layer) {
      if (isRefused(layer, sizesOf(layer).fits)) return []
      const answers: Answer[] = []
      for (const shape of shapes(layer)) {
        const answer = shape === null ? null : shapeAnswer(...shape)
        if (answer !== null && !answers.some((earlier) => sameAnswer(earlier, answer))) answers.push(answer)
      }
      return answers
    },
    line,
  }
}

/** The size of an axis under another axis's filter, padding and stride, rounded down; null where the filter is too large. */
function sizeWith(side: number, { F, P, S }: SizeCase): number | null {
  return side + 2 * P < F ? null : Math.floor((side + 2 * P - F) / S) + 1
}

function pair(height: number | null, width: number | null): [number, number] | null {
  return height === null || width === null ? null : [height, width]
}

const swappedAxes = shapeRule(
  'swapped-axes',
  (layer) => {
    const { height, width, axes } = sizesOf(layer)
    const [down, across] = axes
    return [[width, height], pair(sizeWith(layer.H, across), sizeWith(layer.W, down))]
  },
  (layer, answer) => {
    const { height, width } = sizesOf(layer)
    return answer.kind === 'shape' && answer.sizes[0] === width && answer.sizes[1] === height
      ? `You put the $${width}$ of the width first; the height comes first here.`
      : `You used $F = ${layer.Fw}$, $P = ${layer.Pw}$, $S = ${layer.Sw}$ for the height: the first number of each pair belongs to the height.`
  },
)

const oneForBoth = shapeRule(
  'one-axis-for-both',
  (layer) => {
    const { height, width } = sizesOf(layer)
    return [pair(height, sizeWith(layer.W, alongHeight(layer))), pair(sizeWith(layer.H, alongWidth(layer)), width)]
  },
  (layer, answer) => {
    const { width } = sizesOf(layer)
    const [name, F, P, S] =
      answer.kind === 'shape' && answer.sizes[1] === width
        ? ['width', layer.Fw, layer.Pw, layer.Sw]
        : ['height', layer.Fh, layer.Ph, layer.Sh]
    return `You used $F = ${F}$, $P = ${P}$, $S = ${S}$ of the ${name} for both axes; the other axis has its own.`
  },
)

const roundedUp = shapeRule(
  'rounded-up',
  (layer) => {
    const axes = [sizeOf(alongHeight(layer)), sizeOf(alongWidth(layer))]
    const [height = 0, width = 0] = axes.map(({ fits, size }) => (fits ? size : size + 1))
    return [[height, width]]
  },
  (layer) =>
    `You computed ${misfits(layer, (quotient, size) => `\\lceil ${quotient} \\rceil + 1 = ${size + 1}`)}: the last of these windows would hang over the edge.`,
)

const roundedDown: SlipRule<TwoAxes> = {
  misconception: 'rounded-down',
  answers(layer) {
    const { height, width, fits } = sizesOf(layer)
    return isRefused(layer, fits) ? [shapeAnswer(height, width)] : []
  },
  line: (layer) =>
    `You computed ${misfits(layer, (quotient, size) => `\\lfloor ${quotient} \\rfloor + 1 = ${size}`)}: the quotient is not whole, so these numbers do not fit.`,
}

const calledInvalid: SlipRule<TwoAxes> = {
  misconception: 'called-invalid',
  answers: (layer) => (layer.convention === 'framework' && !sizesOf(layer).fits ? [invalid] : []),
  line: (layer) =>
    `You found that $${misfit(layer).S}$ does not divide $${numeratorLatex(misfit(layer))} = ${sizeOf(misfit(layer)).numerator}$, and stopped: here the quotient is rounded down.`,
}

/** The axis whose stride does not fit, the height first; the width where both fit. */
export function misfit(layer: TwoAxes): SizeCase {
  return sizeOf(alongHeight(layer)).fits ? alongWidth(layer) : alongHeight(layer)
}

/** A calculation for every axis whose stride does not fit. */
function misfits(layer: TwoAxes, written: (quotient: string, size: number) => string): string {
  const [down, across] = sizesOf(layer).axes
  return [
    { name: 'height', axis: down },
    { name: 'width', axis: across },
  ]
    .filter(({ axis }) => !sizeOf(axis).fits)
    .map(
      ({ name, axis }) =>
        `$${written(quotientLatex(numeratorLatex(axis), axis.S), sizeOf(axis).size)}$ for the ${name}`,
    )
    .join(' and ')
}

/** Likeliest first. */
export const twoAxesSlips: readonly SlipRule<TwoAxes>[] = [
  roundedDown,
  calledInvalid,
  oneForBoth,
  swappedAxes,
  ...[forgotPlusOne, paddingOnce, ignoredPadding, ignoredStride, widthOverStride].map(bothAxesRule),
  roundedUp,
]
