import { z } from 'zod'
import { wholeAnswer } from '@/lib/questions/answer-of'
import { derived, grid } from '@/lib/questions/candidates'
import { numberWithin, oddWithin, rangeWithin, usualWithin } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import {
  type GroupedLayer,
  groupedCount,
  groupedPairs,
  groupedSlips,
  hasBias,
  isGrouped,
} from '@/lib/questions/grouped-slips'
import { pixels } from '@/lib/questions/layer-phrases'
import { wholeLatex, wholeText } from '@/lib/questions/number-text'
import { productLatex } from '@/lib/questions/product-latex'
import { usualChannels } from '@/lib/questions/usual-sizes'

const limits = { F: { min: 1, max: 11 }, channels: { min: 2, max: 2048 }, g: { min: 2, max: 64 } }
const usualGroups = [2, 3, 4, 5, 6, 8, 12, 16, 32, 64]
const conventions = ['weights-only', 'one-bias-per-filter'] as const
const conventionSchema = z.enum(conventions).default('weights-only')

/** F F (D / g) K: every filter sees the channels of its own group. */
export const groupedWeights = defineFamily({
  id: 'grouped-weights',
  code: 'GW',
  version: 1,
  title: 'Weights of a grouped convolution',
  skill: 'cost',
  description: 'How many weights are left when channels and filters are divided into groups?',
  conventions,
  constraints: z.strictObject({
    F: rangeWithin(limits.F).default({ min: 3, max: 7 }),
    D: rangeWithin(limits.channels).default({ min: 6, max: 512 }),
    K: rangeWithin(limits.channels).default({ min: 6, max: 512 }),
    g: rangeWithin(limits.g).default({ min: 2, max: 32 }),
    convention: conventionSchema,
  }),
  parameters: z
    .strictObject({
      F: numberWithin(limits.F),
      D: numberWithin(limits.channels),
      K: numberWithin(limits.channels),
      g: numberWithin(limits.g),
      convention: conventionSchema,
    })
    .refine(isGrouped, { error: 'the groups must divide both channel counts, with two input channels each at least' }),
  candidates: ({ F, D, K, g, convention }) =>
    derived(
      grid({
        F: oddWithin(F),
        D: usualWithin(usualChannels, D),
        K: usualWithin(usualChannels, K),
        g: usualWithin(usualGroups, g),
      }),
      (numbers): GroupedLayer => ({ ...numbers, convention }),
    ),
  variants: () => [
    {
      share: 1,
      admits: isGrouped,
      refusal:
        'Within these ranges no number of groups g divides both D and K and leaves two input channels in a group, or the filters are 1 pixel wide.',
    },
  ],
  correct: (layer) => wholeAnswer(groupedCount(layer)),
  slips: groupedSlips,
  pairs: groupedPairs,
  targets: (layer) => [
    'groups-ignored',
    'one-group',
    'forgot-depth',
    'side-for-area',
    hasBias(layer) ? 'forgot-biases' : 'counted-biases',
  ],
  prompt: (layer) => {
    const { F, D, K, g, convention } = layer
    return {
      text: `A grouped convolution layer takes $${D}$ channels to $${K}$ with filters of $${F} \\times ${F}$, in $${g}$ groups.\n\n${hasBias(layer) ? 'How many parameters does the layer have, weights and biases together?' : 'How many weights does the layer have?'}`,
      given: [
        { symbol: 'D', name: 'input channels', value: `${D}` },
        { symbol: 'F', name: 'filter size', value: pixels(F) },
        { symbol: 'K', name: 'filters', value: `${K}` },
        { symbol: 'g', name: 'groups', value: `${g}` },
      ],
      matrices: [],
      listings: [
        {
          name: 'In PyTorch',
          lines: [`nn.Conv2d(${D}, ${K}, kernel_size=${F}, groups=${g}${hasBias(layer) ? '' : ', bias=False'})`],
        },
      ],
      convention,
      format: { kind: 'number', square: false, invalidAllowed: false },
    }
  },
  difficulty: ({ F, D, K, g }) => ((F * F * D * K) / g > 10_000 ? 4 : 3),
  steps(layer) {
    const { F, D, K, g } = layer
    const perFilter = F * F * (D / g)
    const weights = perFilter * K
    const total = groupedCount(layer)
    const answer = `The answer is ${wholeText(total)}.`
    return [
      { label: 'One group', text: `$D / g = ${D} / ${g} = ${D / g}$ input channels belong to each group.` },
      {
        label: 'One filter',
        text: `It sees its own group only: $${productLatex(F, F, D / g)} = ${wholeLatex(perFilter)}$ weights.`,
      },
      {
        label: 'All filters',
        text: `There are $${K}$ of them in all groups together: $${productLatex(perFilter, K)} = ${wholeLatex(weights)}$ weights.${hasBias(layer) ? '' : ` ${answer}`}`,
      },
      ...(hasBias(layer)
        ? [
            {
              label: 'Biases',
              text: `One for each filter: $${wholeLatex(weights)} + ${wholeLatex(K)} = ${wholeLatex(total)}$. ${answer}`,
            },
          ]
        : []),
    ]
  },
  figure: (layer) => ({
    kind: 'weights',
    filters: layer.K,
    height: layer.F,
    width: layer.F,
    depth: layer.D / layer.g,
    biases: hasBias(layer) ? 1 : 0,
  }),
})
