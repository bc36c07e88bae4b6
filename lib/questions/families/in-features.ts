import { z } from 'zod'
import { wholeAnswer } from '@/lib/questions/answer-of'
import { derived } from '@/lib/questions/candidates'
import { classifierPlans } from '@/lib/questions/classifier-plans'
import { rangeWithin } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { type FlattenedNetwork, flattened, inFeaturesSlips } from '@/lib/questions/in-features-slips'
import { networkParameters } from '@/lib/questions/named-network'
import { namesOf, rowsOf, travelLatex } from '@/lib/questions/network'
import { networkCandidates } from '@/lib/questions/network-candidates'
import { networkListing } from '@/lib/questions/network-listing'
import { wholeLatex, wholeText } from '@/lib/questions/number-text'
import type { Step } from '@/lib/questions/question'

const batches = [16, 32, 64, 100, 128] as const

/** channels x height x width before the first dense layer: the number that people get wrong in code. */
export const inFeatures = defineFamily({
  id: 'in-features',
  code: 'IF',
  version: 1,
  title: 'Inputs of the first dense layer',
  skill: 'networks',
  description: 'A listing ends in nn.Flatten() and nn.Linear(?, …): which number replaces the question mark?',
  conventions: ['framework'],
  constraints: z.strictObject({ W: rangeWithin({ min: 28, max: 227 }).default({ min: 28, max: 227 }) }),
  parameters: z.strictObject({ ...networkParameters, B: z.int().min(1).max(1024) }),
  candidates({ W }) {
    const networks = networkCandidates(classifierPlans, W, 700)
    const numbered = { count: networks.count, at: (index: number) => ({ index, network: networks.at(index) }) }
    return derived(numbered, ({ index, network }) => ({ ...network, B: batches[index % batches.length] as number }))
  },
  variants: () => [
    {
      share: 1,
      admits: (network) => (flattened(network)?.side ?? 0) > 1,
      refusal: 'No network takes images of such a side W. Widen the range: 28, 32, 64 and 224 are usual.',
    },
  ],
  correct: (network) => wholeAnswer(flattened(network)?.length ?? 0),
  slips: inFeaturesSlips,
  targets: ({ layers }) => [
    'flattened-without-channels',
    'forgot-plus-one',
    'pool-left-out',
    'side-for-area',
    ...(layers.some((layer) => 'P' in layer && layer.P > 0) ? (['ignored-padding'] as const) : []),
  ],
  prompt: (network) => ({
    text: `Batches of $${network.B}$ images, each of $${network.W} \\times ${network.W}$ pixels with ${network.D === 1 ? 'one channel' : `$${network.D}$ channels`}, are put into this network.\n\nWhich number has to replace the question mark, so that the first dense layer can take what it gets?`,
    given: [],
    matrices: [],
    listings: [
      {
        name: 'The network in PyTorch',
        lines: [
          ...networkListing(network, (dense) => (dense === 0 ? '?' : `${unitsBefore(network, dense)}`)),
          `out = net(torch.zeros(${network.B}, ${network.D}, ${network.W}, ${network.W}))`,
        ],
      },
    ],
    convention: 'framework',
    format: { kind: 'number', square: false, invalidAllowed: false },
  }),
  difficulty: ({ layers }) => (layers.filter(({ kind }) => kind === 'conv' || kind === 'pool').length > 4 ? 5 : 4),
  steps,
  figure: () => null,
})

/** The outputs of the dense layer before the one of this number. */
function unitsBefore({ layers }: FlattenedNetwork, dense: number): number {
  return layers.filter((layer) => layer.kind === 'dense')[dense - 1]?.K ?? 0
}

function steps(network: FlattenedNetwork): Step[] {
  const rows = rowsOf(network) ?? []
  const names = namesOf(network.layers)
  const { side, channels, length } = flattened(network) ?? { side: 0, channels: 0, length: 0 }
  const slid = network.layers.flatMap((layer, index): Step[] => {
    if (layer.kind !== 'conv' && layer.kind !== 'pool') return []
    const row = rows[index]
    const before = rows[index - 1]?.side ?? network.W
    return [
      {
        label: names[index] ?? '',
        text: `$${travelLatex(before, layer)} + 1 = ${row?.side}$ for each side, $${row?.channels}$ channels.`,
      },
    ]
  })
  return [
    ...slid,
    {
      label: 'Flatten',
      text: `$${channels} \\cdot ${side} \\cdot ${side} = ${wholeLatex(length)}$ values for each image, whatever the batch. The answer is ${wholeText(length)}.`,
    },
  ]
}
