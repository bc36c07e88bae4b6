import { quotientAnswer } from '@/lib/questions/answer-of'
import { fractionLatex } from '@/lib/questions/number-text'
import type { SlipRule } from '@/lib/questions/slip-rule'

/** Windows that tile a volume in so many rows and columns; D channels. */
export type ShareCase = { windowHeight: number; windowWidth: number; rows: number; columns: number; D: number }

function oneLess(count: number) {
  return quotientAnswer(count - 1, count)
}

const kept: SlipRule<ShareCase> = {
  misconception: 'kept-for-discarded',
  answers: ({ windowHeight: a, windowWidth: b }) => [quotientAnswer(1, a * b)],
  line: ({ windowHeight: a, windowWidth: b }) =>
    `You computed $1/(${a} \\cdot ${b})$: that share is passed on; the rest is discarded.`,
}

const oneSide: SlipRule<ShareCase> = {
  misconception: 'side-for-area',
  answers: ({ windowHeight: a, windowWidth: b }) =>
    [...new Set([a, b])].filter((side) => side > 1 && side !== a * b).map(oneLess),
  line: (_, answer) =>
    `You computed $1 - 1/${answer.kind === 'number' ? answer.denominator : ''}$, the share along one side only: the window has two.`,
}

const squared: SlipRule<ShareCase> = {
  misconception: 'one-axis-for-both',
  answers: ({ windowHeight: a, windowWidth: b }) =>
    a === b ? [] : [a, b].filter((side) => side > 1 && side * side !== a * b).map((side) => oneLess(side * side)),
  line: (_, answer) =>
    `You computed ${answer.kind === 'number' ? `$1 - 1/${answer.denominator}$` : 'a share'}, as if both sides of the window were equal.`,
}

const depthToo: SlipRule<ShareCase> = {
  misconception: 'pool-halves-depth',
  answers: ({ windowHeight: a, windowWidth: b }) => [oneLess(a * b * Math.max(a, b))],
  line: ({ windowHeight: a, windowWidth: b }) =>
    `You computed $1 - 1/(${a} \\cdot ${b} \\cdot ${Math.max(a, b)})$: the depth is not pooled; all channels stay.`,
}

const acrossChannels: SlipRule<ShareCase> = {
  misconception: 'pooled-across-channels',
  answers: ({ windowHeight: a, windowWidth: b, D }) => [oneLess(a * b * D)],
  line: ({ windowHeight: a, windowWidth: b, D }) =>
    `You computed $1 - 1/(${a} \\cdot ${b} \\cdot ${D})$: one value is kept in each window of each channel, not one for all $${D}$ channels.`,
}

const half: SlipRule<ShareCase> = {
  misconception: 'always-halves',
  answers: ({ windowHeight: a, windowWidth: b }) => (a === 2 || b === 2 ? [] : [quotientAnswer(1, 2), oneLess(4)]),
  line: ({ windowHeight: a, windowWidth: b }, answer) =>
    `You answered $${answer.kind === 'number' ? fractionLatex(answer) : ''}$, as for a pooling that halves; this window is $${a} \\times ${b}$.`,
}

const moved: SlipRule<ShareCase> = {
  misconception: 'pool-stride-one',
  answers(drawn) {
    const { before, after } = withStrideOne(drawn)
    return [quotientAnswer(before - after, before)]
  },
  line(drawn) {
    const { height, width, outHeight, outWidth } = withStrideOne(drawn)
    return `You counted $${outHeight} \\cdot ${outWidth}$ windows on $${height} \\cdot ${width}$ pixels: that is stride $1$, but these windows tile the input.`
  },
}

function withStrideOne({ windowHeight: a, windowWidth: b, rows, columns }: ShareCase) {
  const [height, width] = [a * rows, b * columns]
  const [outHeight, outWidth] = [height - a + 1, width - b + 1]
  return { height, width, outHeight, outWidth, before: height * width, after: outHeight * outWidth }
}

/** Likeliest first. */
export const shareSlips: readonly SlipRule<ShareCase>[] = [
  kept,
  oneSide,
  half,
  squared,
  depthToo,
  acrossChannels,
  moved,
]
