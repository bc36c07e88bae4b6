import { z } from 'zod'
import { quotientAnswer } from '@/lib/questions/answer-of'
import { grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, rangeWithin, usualWithin } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { pixels } from '@/lib/questions/layer-phrases'
import { fractionLatex, fractionText, wholeLatex } from '@/lib/questions/number-text'
import { type ShareCase, shareSlips } from '@/lib/questions/share-slips'

const limits = { window: { min: 1, max: 6 }, map: { min: 1, max: 64 }, D: { min: 1, max: 1024 } }
const usualDepths = [3, 6, 8, 16, 24, 32, 48, 64, 96, 128]

/** Of every window one value is passed on: the share of the others depends on the window alone. */
export const shareDiscarded = defineFamily({
  id: 'share-discarded',
  code: 'SD',
  version: 1,
  title: 'Share that pooling discards',
  skill: 'pooling',
  description: 'What share of the values does max pooling drop?',
  conventions: ['course'],
  constraints: z.strictObject({
    windowHeight: rangeWithin(limits.window).default({ min: 2, max: 5 }),
    windowWidth: rangeWithin(limits.window).default({ min: 2, max: 5 }),
    rows: rangeWithin(limits.map).default({ min: 4, max: 16 }),
    columns: rangeWithin(limits.map).default({ min: 4, max: 16 }),
    D: rangeWithin(limits.D).default({ min: 3, max: 64 }),
  }),
  parameters: z.strictObject({
    windowHeight: numberWithin(limits.window),
    windowWidth: numberWithin(limits.window),
    rows: numberWithin(limits.map),
    columns: numberWithin(limits.map),
    D: numberWithin(limits.D),
  }),
  candidates: ({ windowHeight, windowWidth, rows, columns, D }) =>
    grid({
      windowHeight: allWithin(windowHeight),
      windowWidth: allWithin(windowWidth),
      rows: allWithin(rows),
      columns: allWithin(columns),
      D: usualWithin(usualDepths, D),
    }),
  variants: () => [
    {
      share: 1,
      admits: ({ windowHeight, windowWidth, D }) => windowHeight * windowWidth > 2 && D > 1,
      refusal: 'Let the window have more than two pixels and the input more than one channel.',
    },
  ],
  correct: ({ windowHeight, windowWidth }) =>
    quotientAnswer(windowHeight * windowWidth - 1, windowHeight * windowWidth),
  slips: shareSlips,
  targets: ({ windowHeight, windowWidth }) =>
    windowHeight === 1 || windowWidth === 1
      ? ['kept-for-discarded', 'pool-halves-depth']
      : ['kept-for-discarded', 'side-for-area'],
  prompt: ({ windowHeight: a, windowWidth: b, rows, columns, D }) => ({
    text: `A volume of $${a * rows} \\times ${b * columns} \\times ${D}$ (height, width, channels) goes through max pooling. The windows are $${a} \\times ${b}$ pixels (height, width) and tile the input: the stride is ${a === b ? `$${a}$` : `$${a}$ downwards and $${b}$ to the right`}, without padding.\n\nWhat share of the values is discarded, that is, not passed on to the next layer? Give it exactly: as a fraction, a decimal or a percentage.`,
    given: [
      { symbol: 'H', name: 'input height', value: pixels(a * rows) },
      { symbol: 'W', name: 'input width', value: pixels(b * columns) },
      { symbol: 'D', name: 'channels', value: `${D}` },
      { symbol: 'F_H', name: 'window height', value: pixels(a) },
      { symbol: 'F_W', name: 'window width', value: pixels(b) },
    ],
    matrices: [],
    convention: 'course',
    format: { kind: 'number', square: false, invalidAllowed: false },
  }),
  difficulty: ({ windowHeight, windowWidth }) => (windowHeight === windowWidth ? 2 : 3),
  steps: (drawn) => shareSteps(drawn),
  figure: () => null,
})

function shareSteps({ windowHeight: a, windowWidth: b, rows, columns, D }: ShareCase) {
  const before = a * rows * b * columns * D
  const after = rows * columns * D
  const share = quotientAnswer(a * b - 1, a * b)
  const written = share.denominator === a * b && fractionLatex(share) === `\\tfrac{${a * b - 1}}{${a * b}}`
  return [
    {
      label: 'Values before',
      text: `$${a * rows} \\cdot ${b * columns} \\cdot ${D} = ${wholeLatex(before)}$ values come in.`,
    },
    {
      label: 'Values after',
      text: `The windows make $${rows} \\times ${columns}$ positions, and every channel is kept: $${rows} \\cdot ${columns} \\cdot ${D} = ${wholeLatex(after)}$ values go out, one of the $${a} \\cdot ${b} = ${a * b}$ of each window.`,
    },
    {
      label: 'Share',
      text: `$1 - \\tfrac{1}{${a * b}} = \\tfrac{${a * b - 1}}{${a * b}}${written ? '' : ` = ${fractionLatex(share)}`}$. The answer is ${fractionText(share)}.`,
    },
  ]
}
