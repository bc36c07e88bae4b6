import { z } from 'zod'
import { wholeAnswer } from '@/lib/questions/answer-of'
import { derived, grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, oddWithin, rangeWithin, usualWithin } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { isBelievable } from '@/lib/questions/is-believable'
import { pixels } from '@/lib/questions/layer-phrases'
import { wholeLatex, wholeText } from '@/lib/questions/number-text'
import type { Step } from '@/lib/questions/question'
import type { SlipRule } from '@/lib/questions/slip-rule'

const limits = { W: { min: 4, max: 512 }, D: { min: 2, max: 1024 }, F: { min: 1, max: 15 }, K: { min: 2, max: 1024 } }
const usualSides = [7, 8, 12, 14, 16, 20, 24, 28, 32, 40, 48, 56, 64, 96, 112, 128, 224, 227, 256]
const usualDepths = [3, 4, 6, 8, 10, 12, 16, 20, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 1024]
const asked = ['output', 'filter'] as const

type Case = { W: number; D: number; F: number; K: number; asked: (typeof asked)[number] }

const keptInput: SlipRule<Case> = {
  misconception: 'kept-depth',
  answers: ({ D, asked }) => (asked === 'output' ? [wholeAnswer(D)] : []),
  line: ({ D, K }) => `You gave the output the $${D}$ channels of the input; $${K}$ filters make $${K}$ maps.`,
}

const multiplied: SlipRule<Case> = {
  misconception: 'multiplied-depth',
  answers: ({ D, K }) => [wholeAnswer(D * K)],
  line: ({ D, K, asked }) =>
    asked === 'output'
      ? `You computed $${D} \\cdot ${K} = ${wholeLatex(D * K)}$ maps; each filter sums over all $${D}$ channels into one map.`
      : `You computed $${D} \\cdot ${K} = ${wholeLatex(D * K)}$: that is the depth of all $${K}$ filters together.`,
}

const flat: SlipRule<Case> = {
  misconception: 'forgot-depth',
  answers: ({ asked }) => (asked === 'filter' ? [wholeAnswer(1)] : []),
  line: ({ D, F }) =>
    `You took a filter for a flat $${F} \\times ${F}$ square; it has one such square for each of the $${D}$ channels.`,
}

const singleMap: SlipRule<Case> = {
  misconception: 'dropped-depth',
  answers: ({ asked }) => (asked === 'output' ? [wholeAnswer(1)] : []),
  line: ({ K }) => `You gave the output a single map; $${K}$ filters make $${K}$ maps.`,
}

const filtersForChannels: SlipRule<Case> = {
  misconception: 'filters-for-channels',
  answers: ({ K, asked }) => (asked === 'filter' ? [wholeAnswer(K)] : []),
  line: ({ D, K }) => `You answered $${K}$, the number of filters; each of them looks at $${D}$ channels.`,
}

const sizeForDepth: SlipRule<Case> = {
  misconception: 'filter-size-for-depth',
  answers: ({ F }) => [wholeAnswer(F)],
  line: ({ F }) => `You answered $${F}$, the height and width of a filter; they have nothing to do with the depth.`,
}

/** As many maps as filters, and filters as deep as the input. */
export const outputDepth = defineFamily({
  id: 'output-depth',
  code: 'OD',
  version: 2,
  earlier: [{ isBelievable: () => true }],
  title: 'Depth of filter and output',
  skill: 'volumes',
  description: 'How many channels does the output of a layer have, and how many a single filter?',
  conventions: ['channels-last'],
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 7, max: 128 }),
    D: rangeWithin(limits.D).default({ min: 3, max: 256 }),
    F: rangeWithin(limits.F).default({ min: 3, max: 7 }),
    K: rangeWithin(limits.K).default({ min: 4, max: 256 }),
  }),
  parameters: z.strictObject({
    W: numberWithin(limits.W),
    D: numberWithin(limits.D),
    F: numberWithin(limits.F),
    K: numberWithin(limits.K),
    asked: z.enum(asked),
  }),
  candidates: ({ W, D, F, K }) =>
    derived(
      grid({
        W: usualWithin(usualSides, W),
        D: usualWithin(usualDepths, D),
        F: oddWithin(F),
        K: usualWithin(usualDepths, K),
        kind: allWithin({ min: 0, max: 1 }),
      }),
      ({ W, D, F, K, kind }) => ({ W, D, F, K, asked: asked[kind] ?? 'output' }),
    ),
  variants: () => [
    {
      share: 1,
      admits: ({ W, F, D, K }) => F < W && D !== K,
      refusal:
        'Within these ranges a usual mistake gives the right depth. Let the number of filters K differ from the depth D, and both from the filter size F.',
    },
  ],
  isBelievable: ({ W, F }) => isBelievable({ W, F, P: 0 }),
  correct: ({ D, K, asked }) => wholeAnswer(asked === 'output' ? K : D),
  slips: [keptInput, filtersForChannels, multiplied, singleMap, flat, sizeForDepth],
  targets: ({ asked }) =>
    asked === 'output'
      ? ['kept-depth', 'multiplied-depth', 'dropped-depth', 'filter-size-for-depth']
      : ['filters-for-channels', 'multiplied-depth', 'forgot-depth', 'filter-size-for-depth'],
  prompt: ({ W, D, F, K, asked }) => ({
    text: `An input of $${W} \\times ${W} \\times ${D}$ (height, width, channels) goes through a convolution layer with $${K}$ filters. Each filter is $${F}$ pixels high and $${F}$ pixels wide.\n\n${asked === 'output' ? 'How many channels does the output have?' : 'How many channels deep is each of the filters?'}`,
    given: [
      { symbol: 'W', name: 'input size', value: pixels(W) },
      { symbol: 'D', name: 'input channels', value: `${D}` },
      { symbol: 'F', name: 'filter size', value: pixels(F) },
      { symbol: 'K', name: 'filters', value: `${K}` },
    ],
    matrices: [],
    convention: 'channels-last',
    format: { kind: 'number', square: false, invalidAllowed: false },
  }),
  difficulty: ({ asked }) => (asked === 'output' ? 1 : 2),
  steps: depthSteps,
  figure: ({ D, F, K }) => ({ kind: 'weights', filters: K, height: F, width: F, depth: D, biases: 0 }),
})

function depthSteps({ D, F, K, asked }: Case): Step[] {
  const oneFilter = {
    label: 'One filter',
    text: `It reaches through all $${D}$ channels of the input: $${F} \\times ${F} \\times ${D}$ weights.`,
  }
  const oneMap = {
    label: 'One map',
    text: 'At each position a filter sums over all channels into a single value, so its values make one map.',
  }
  if (asked === 'output') {
    return [
      oneFilter,
      oneMap,
      { label: 'All filters', text: `$${K}$ filters make $${K}$ maps. The answer is ${wholeText(K)}.` },
    ]
  }
  return [
    oneMap,
    {
      label: 'All filters',
      text: `The $${K}$ filters make the $${K}$ maps of the output. That says nothing about their own depth.`,
    },
    { ...oneFilter, text: `${oneFilter.text} The answer is ${wholeText(D)}.` },
  ]
}
