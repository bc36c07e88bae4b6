import { z } from 'zod'
import { type TensorflowSame, tensorflowSame } from '@/lib/conv/tensorflow-same'
import type { CellAnswer } from '@/lib/questions/answer'
import { cellsAnswer, quotientAnswer, wholeAnswer } from '@/lib/questions/answer-of'
import { grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, rangeWithin } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { inputPhrase } from '@/lib/questions/input-phrase'
import { isBelievable } from '@/lib/questions/is-believable'
import { filterPhrase, pixels } from '@/lib/questions/layer-phrases'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { fractionLatex } from '@/lib/questions/number-text'
import type { CellSlip } from '@/lib/questions/question'
import type { SlipRule } from '@/lib/questions/slip-rule'

const limits = { W: { min: 4, max: 512 }, F: { min: 2, max: 15 }, S: { min: 1, max: 8 } }

type Case = { W: number; F: number; S: number }

function sameOf({ W, F, S }: Case): TensorflowSame {
  return tensorflowSame({ input: W, filter: F, stride: S })
}

function sides(left: CellAnswer, right: CellAnswer) {
  return cellsAnswer([[left, right]])
}

/** A total shared out as TensorFlow does. */
function shared(total: number) {
  return sides(wholeAnswer(Math.floor(total / 2)), wholeAnswer(Math.ceil(total / 2)))
}

/** A wrong total, shared out rightly. */
function wrongTotal(
  misconception: MisconceptionId,
  total: (layer: Case) => number | null,
  line: (layer: Case) => string,
): SlipRule<Case> {
  return {
    misconception,
    answers(layer) {
      const wrong = total(layer)
      return wrong === null ? [] : [shared(wrong)]
    },
    line,
  }
}

const extraFirst: SlipRule<Case> = {
  misconception: 'extra-pixel-before',
  answers(layer) {
    const { before, after } = sameOf(layer)
    return before === after ? [] : [sides(wholeAnswer(after), wholeAnswer(before))]
  },
  line: (layer) =>
    `You shared $${sameOf(layer).total}$ out as $${sameOf(layer).after} + ${sameOf(layer).before}$: TensorFlow puts the extra pixel on the right.`,
}

const totalEach: SlipRule<Case> = {
  misconception: 'padding-once',
  answers: (layer) => [sides(wholeAnswer(sameOf(layer).total), wholeAnswer(sameOf(layer).total))],
  line: (layer) => `You gave $${sameOf(layer).total}$ to each side: that is the padding of both sides together.`,
}

const unpadded: SlipRule<Case> = {
  misconception: 'ignored-padding',
  answers: () => [shared(0)],
  line: ({ F }) => `You padded nothing: then the last window of $${F}$ pixels would hang over the edge.`,
}

const halfPixels: SlipRule<Case> = {
  misconception: 'left-fraction',
  answers(layer) {
    const half = quotientAnswer(sameOf(layer).total, 2)
    return half.denominator === 1 ? [] : [sides(half, half)]
  },
  line: (layer) =>
    `You computed $${sameOf(layer).total}/2 = ${fractionLatex(quotientAnswer(sameOf(layer).total, 2))}$ for each side: half a pixel cannot be padded.`,
}

const equalHalves: SlipRule<Case> = {
  misconception: 'rounded-quotient',
  answers(layer) {
    const { before, after } = sameOf(layer)
    if (before === after) return []
    return [after, before].map((half) => sides(wholeAnswer(half), wholeAnswer(half)))
  },
  line: (layer) =>
    `You rounded $${sameOf(layer).total}/2$ for both sides: the two must come to $${sameOf(layer).total}$ pixels together.`,
}

const asStrideOne = wrongTotal(
  'ignored-stride',
  ({ F, S }) => (S > 1 ? F - 1 : null),
  ({ F, S }) => `You shared out $${F} - 1 = ${F - 1}$: that is the padding for stride $1$, and here it is $${S}$.`,
)

const positionsForSteps = wrongTotal(
  'forgot-plus-one',
  (layer) => sameOf(layer).total + layer.S,
  ({ W, F, S }) => {
    const { size, total } = sameOf({ W, F, S })
    return `You shared out $${size} \\cdot ${S} + ${F} - ${W} = ${total + S}$: $${size}$ positions are only $${size - 1}$ steps.`
  },
)

const slips: readonly SlipRule<Case>[] = [
  extraFirst,
  asStrideOne,
  totalEach,
  equalHalves,
  positionsForSteps,
  unpadded,
  halfPixels,
]

/** What each idea puts into the two cells. */
function cellSlips(layer: Case): CellSlip[] {
  return slips.flatMap((rule) =>
    rule.answers(layer).flatMap((answer) => {
      const row = answer.kind === 'cells' ? (answer.rows[0] ?? []) : []
      return row.flatMap((cell, column) =>
        cell === null
          ? []
          : [{ misconception: rule.misconception, row: 0, column, answer: cell, line: rule.line(layer, answer) }],
      )
    }),
  )
}

const fewRefusal =
  'No layer within these ranges needs such a padding. Allow a filter larger than the stride, and inputs and strides of several sizes.'

/** max((o - 1) S + F - W, 0) zeros, of which the right side gets the odd one. */
export const tensorflowSamePads = defineFamily({
  id: 'tensorflow-same-pads',
  code: 'TP',
  version: 2,
  earlier: [{ isBelievable: () => true }],
  title: 'Padding under TensorFlow SAME',
  skill: 'padding',
  description: 'How many zeros does TensorFlow put on the left and on the right?',
  conventions: ['tensorflow-same'],
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 6, max: 64 }),
    F: rangeWithin(limits.F).default({ min: 2, max: 11 }),
    S: rangeWithin(limits.S).default({ min: 1, max: 4 }),
  }),
  parameters: z.strictObject({ W: numberWithin(limits.W), F: numberWithin(limits.F), S: numberWithin(limits.S) }),
  candidates: ({ W, F, S }) => grid({ W: allWithin(W), F: allWithin(F), S: allWithin(S) }),
  variants: () => [
    { share: 0.35, admits: (layer) => isPadded(layer) && sameOf(layer).total % 2 === 0, refusal: fewRefusal },
    { share: 0.65, admits: (layer) => isPadded(layer) && sameOf(layer).total % 2 === 1, refusal: fewRefusal },
  ],
  isBelievable: ({ W, F }) => isBelievable({ W, F, P: 0 }),
  correct: (layer) => shared(sameOf(layer).total),
  slips,
  cellSlips,
  targets(layer) {
    const common = ['padding-once', 'forgot-plus-one'] as const
    return sameOf(layer).total % 2 === 0
      ? [...common, 'ignored-padding']
      : [...common, 'extra-pixel-before', 'rounded-quotient', 'left-fraction']
  },
  prompt: ({ W, F, S }) => ({
    text: `${inputPhrase(W, F + S)} of $${W} \\times ${W}$ pixels goes through a TensorFlow layer with ${filterPhrase(F)}, stride $${S}$ and padding SAME.\n\nHow many columns of zeros are added on the left, and how many on the right?`,
    given: [
      { symbol: 'W', name: 'input size', value: pixels(W) },
      { symbol: 'F', name: 'filter size', value: pixels(F) },
      { symbol: 'S', name: 'stride', value: pixels(S) },
    ],
    matrices: [],
    convention: 'tensorflow-same',
    format: {
      kind: 'cells',
      rows: ['Columns of zeros'],
      columns: [
        { label: 'Left', cell: { kind: 'number' } },
        { label: 'Right', cell: { kind: 'number' } },
      ],
    },
  }),
  difficulty: ({ S }) => (S > 1 ? 5 : 3),
  steps(layer) {
    const { W, F, S } = layer
    const { size, total, before, after } = sameOf(layer)
    return [
      { label: 'Output', text: `$\\lceil W/S \\rceil = \\lceil ${W}/${S} \\rceil = ${size}$ positions.` },
      {
        label: 'Total',
        text: `The last window ends $${size - 1} \\cdot ${S} + ${F} = ${(size - 1) * S + F}$ pixels along, and the input has $${W}$: $${(size - 1) * S + F} - ${W} = ${total}$ ${total === 1 ? 'column' : 'columns'} of zeros.`,
      },
      {
        label: 'Share out',
        text: `${total % 2 === 0 ? `Both sides get $${total}/2 = ${before}$.` : `$${total}$ is odd, and the right side gets the extra column: $${before} + ${after}$.`} The answer is ${before} | ${after} (left | right).`,
      },
    ]
  },
  figure: () => null,
})

function isPadded(layer: Case): boolean {
  return layer.F < layer.W && layer.S <= layer.F && sameOf(layer).total > 0
}
