import { z } from 'zod'
import { shapeAnswer } from '@/lib/questions/answer-of'
import { grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, rangeWithin, usualWithin } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { pixels } from '@/lib/questions/layer-phrases'
import type { SlipRule } from '@/lib/questions/slip-rule'

const limits = { side: { min: 2, max: 256 }, D: { min: 2, max: 1024 }, P: { min: 1, max: 14 } }
const usualDepths = [3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 1024]

type Case = { H: number; W: number; D: number; P: number }

const paddedOnce: SlipRule<Case> = {
  misconception: 'padding-once',
  answers: ({ H, W, D, P }) => [shapeAnswer(H + P, W + P, D)],
  line: ({ H, W, P }) =>
    `You computed $${H} + ${P} = ${H + P}$ and $${W} + ${P} = ${W + P}$: every axis has two sides, and both are padded.`,
}

const paddedChannels: SlipRule<Case> = {
  misconception: 'padded-channels',
  answers: ({ H, W, D, P }) => [shapeAnswer(H + 2 * P, W + 2 * P, D + 2 * P), shapeAnswer(H + 2 * P, W + 2 * P, D + P)],
  line: ({ D }, answer) =>
    `You made $${D}$ channels into $${answer.kind === 'shape' ? answer.sizes[2] : D}$: the border lies round each channel, so there are still $${D}$.`,
}

const notPadded: SlipRule<Case> = {
  misconception: 'ignored-padding',
  answers: ({ H, W, D }) => [shapeAnswer(H, W, D)],
  line: ({ H, W, P }) => `You kept $${H} \\times ${W}$ pixels, but there are $${P}$ more on every side.`,
}

const depthFirst: SlipRule<Case> = {
  misconception: 'channels-first',
  answers: ({ H, W, D, P }) => [shapeAnswer(D, H + 2 * P, W + 2 * P)],
  line: ({ D }) => `You put the $${D}$ channels first; here the order is height × width × channels.`,
}

const widthFirst: SlipRule<Case> = {
  misconception: 'swapped-axes',
  answers: ({ H, W, D, P }) => [shapeAnswer(W + 2 * P, H + 2 * P, D)],
  line: ({ H, W }) => `You put the result for the width $${W}$ first; the height $${H}$ comes first here.`,
}

const onlyOneMap: SlipRule<Case> = {
  misconception: 'dropped-depth',
  answers: ({ H, W, P }) => [shapeAnswer(H + 2 * P, W + 2 * P, 1)],
  line: ({ D }) => `You gave a single channel; the padded input still has all $${D}$.`,
}

/** H + 2P by W + 2P, and as many channels as before. */
export const paddedInput = defineFamily({
  id: 'padded-input',
  code: 'PZ',
  version: 1,
  title: 'Size of the padded input',
  skill: 'padding',
  description: 'Which shape does an input have once a border of zeros is put round it?',
  conventions: ['channels-last'],
  constraints: z.strictObject({
    H: rangeWithin(limits.side).default({ min: 5, max: 64 }),
    W: rangeWithin(limits.side).default({ min: 5, max: 64 }),
    D: rangeWithin(limits.D).default({ min: 3, max: 64 }),
    P: rangeWithin(limits.P).default({ min: 1, max: 5 }),
  }),
  parameters: z.strictObject({
    H: numberWithin(limits.side),
    W: numberWithin(limits.side),
    D: numberWithin(limits.D),
    P: numberWithin(limits.P),
  }),
  candidates: ({ H, W, D, P }) =>
    grid({ H: allWithin(H), W: allWithin(W), D: usualWithin(usualDepths, D), P: allWithin(P) }),
  variants: () => [
    {
      share: 1,
      admits: ({ H, W }) => H !== W,
      refusal:
        'Within these ranges height and width are always equal, so exchanging them shows nothing. Let them differ.',
    },
  ],
  correct: ({ H, W, D, P }) => shapeAnswer(H + 2 * P, W + 2 * P, D),
  slips: [paddedOnce, paddedChannels, notPadded, widthFirst, depthFirst, onlyOneMap],
  targets: () => ['padding-once', 'padded-channels', 'ignored-padding', 'swapped-axes'],
  prompt: ({ H, W, D, P }) => ({
    text: `An input of $${H} \\times ${W} \\times ${D}$ (height, width, channels) gets zero padding $${P}$ on every side before a convolution.\n\nWhich shape does the padded input have? Give height × width × channels.`,
    given: [
      { symbol: 'H', name: 'input height', value: pixels(H) },
      { symbol: 'W', name: 'input width', value: pixels(W) },
      { symbol: 'D', name: 'input channels', value: `${D}` },
      { symbol: 'P', name: 'padding per side', value: pixels(P) },
    ],
    matrices: [],
    convention: 'channels-last',
    format: { kind: 'shape', axes: ['height', 'width', 'channels'], invalidAllowed: false },
  }),
  difficulty: () => 1,
  steps: ({ H, W, D, P }) => [
    {
      label: 'Height',
      text: `$H + 2P = ${H} + 2 \\cdot ${P} = ${H + 2 * P}$: ${pixels(P)} at the top, ${pixels(P)} at the bottom.`,
    },
    {
      label: 'Width',
      text: `$W + 2P = ${W} + 2 \\cdot ${P} = ${W + 2 * P}$: ${pixels(P)} on the left, ${pixels(P)} on the right.`,
    },
    {
      label: 'Channels',
      text: `Each channel gets its own border, so there are still $${D}$. The answer is ${H + 2 * P} × ${W + 2 * P} × ${D}.`,
    },
  ],
  figure: () => null,
})
