import { z } from 'zod'
import { smallestInput as leastInput } from '@/lib/conv/smallest-input'
import { wholeAnswer } from '@/lib/questions/answer-of'
import { derived, grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, rangeWithin } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import type { Step } from '@/lib/questions/question'
import { type ChainLayer, chainLayerSchema, chains } from '@/lib/questions/smallest-input-chains'
import { type Chain, layerNames, needsOf, smallestInputSlips } from '@/lib/questions/smallest-input-slips'

const limits = { O: { min: 1, max: 16 }, layers: { min: 3, max: 6 } }

/** Back from the end, W = (O - 1) S + F - 2P at every layer: the least image that a network can take. */
export const smallestInput = defineFamily({
  id: 'smallest-input',
  code: 'SM',
  version: 1,
  title: 'The smallest input',
  skill: 'networks',
  description: 'How small may an image be so that a chain of layers still leaves something of it?',
  conventions: ['framework'],
  constraints: z.strictObject({
    O: rangeWithin(limits.O).default({ min: 1, max: 7 }),
    layers: rangeWithin(limits.layers).default({ min: 3, max: 6 }),
  }),
  parameters: z.strictObject({ O: numberWithin(limits.O), layers: z.array(chainLayerSchema).min(1).max(12) }),
  candidates({ O, layers }) {
    const allowed = chains.filter((chain) => layers.min <= chain.length && chain.length <= layers.max)
    const points = grid({ O: allWithin(O), chain: allWithin({ min: 0, max: allowed.length - 1 }) })
    return derived(points, ({ O: side, chain }) => ({
      O: side,
      layers: [...(allowed[chain] as readonly ChainLayer[])],
    }))
  },
  variants: () => [
    {
      share: 1,
      admits: ({ layers }) => layers.length > 0,
      refusal: 'No chain of so many layers tells the usual mistakes from the right answer. Widen the ranges.',
    },
  ],
  correct: ({ O, layers }) =>
    wholeAnswer(
      leastInput(
        layers.map(({ F, P, S }) => ({ filter: F, padding: P, stride: S })),
        O,
      ),
    ),
  slips: smallestInputSlips,
  targets: ({ layers }) => [
    'product-of-strides',
    'forgot-plus-one',
    'largest-filter',
    ...(layers.some(({ P }) => P > 0) ? (['ignored-padding'] as const) : []),
    ...(layers.some(({ kind }) => kind === 'pool') ? (['pool-left-out'] as const) : []),
  ],
  prompt: ({ O, layers }) => {
    const names = layerNames(layers)
    return {
      text: `A square image goes through these layers, one after the other.\n\nHow many pixels long must its side be at least, so that a map of at least $${O} \\times ${O}$ is left after the last layer?`,
      given: [],
      matrices: [],
      tables: [
        {
          name: 'The layers',
          columns: ['Layer', 'Window', 'Padding', 'Stride'],
          rows: layers.map(({ F, P, S }, index) => [names[index] ?? '', `$${F} \\times ${F}$`, `$${P}$`, `$${S}$`]),
        },
      ],
      convention: 'framework',
      format: { kind: 'number', square: true, invalidAllowed: false },
    }
  },
  difficulty: ({ layers }) => (layers.length > 4 ? 5 : layers.some(({ P }) => P > 0) ? 4 : 3),
  steps,
  figure: () => null,
})

function steps(chain: Chain): Step[] {
  const { O, layers } = chain
  const names = layerNames(layers)
  const needs = needsOf(chain)
  const back = layers.map((layer, index): Step => {
    const { F, P, S } = layer
    const wanted = needs[index + 1] ?? O
    const needed = (wanted - 1) * S + F - 2 * P
    const least = needed < 1 ? ', but there must be at least $1$ pixel' : ''
    return {
      label: `Back through ${names[index]}`,
      text: `$(${wanted} - 1) \\cdot ${S} + ${F}${P === 0 ? '' : ` - 2 \\cdot ${P}`} = ${needed}$${least}.`,
    }
  })
  return [
    {
      label: 'From the end to the start',
      text: `For $O$ pixels of output a layer needs $(O - 1) \\cdot S + F - 2P$ pixels of input. At the end there must be at least $${O}$ ${O === 1 ? 'pixel' : 'pixels'}.`,
    },
    ...back.reverse(),
    { label: 'The image', text: `With one pixel less, some layer would leave too little. The answer is ${needs[0]}.` },
  ]
}
