import { z } from 'zod'
import { receptiveFields } from '@/lib/conv/receptive-field'
import { wholeAnswer } from '@/lib/questions/answer-of'
import { derived } from '@/lib/questions/candidates'
import { rangeWithin } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { fieldWith, jumpsOf, previousStrides, sumOf, writtenField } from '@/lib/questions/field-rules'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { sequences } from '@/lib/questions/sequences'
import type { SlipRule } from '@/lib/questions/slip-rule'

const layerSchema = z.strictObject({
  kind: z.enum(['conv', 'pool']),
  F: z.int().min(1).max(15),
  S: z.int().min(1).max(8),
})
type Layer = z.infer<typeof layerSchema>
type Chain = { layers: Layer[] }

/** What networks are made of, from which chains are drawn. */
const blocks: readonly Layer[] = [
  { kind: 'conv', F: 3, S: 1 },
  { kind: 'conv', F: 5, S: 1 },
  { kind: 'pool', F: 2, S: 2 },
  { kind: 'conv', F: 3, S: 2 },
  { kind: 'pool', F: 3, S: 2 },
  { kind: 'conv', F: 1, S: 1 },
  { kind: 'conv', F: 7, S: 2 },
]

/**
 * A chain somebody would build: a convolution first, no pool after a pool, large filters in front only; and strides before
 * a later window, without which the fields would be sums.
 */
function isBelievable({ layers }: Chain): boolean {
  const [first] = layers
  if (first === undefined || first.kind === 'pool' || first.F === 1) return false
  const grows = layers.some(({ F }, i) => F > 1 && layers.slice(0, i).some(({ S }) => S > 1))
  return (
    grows &&
    layers.every(
      ({ kind, F }, i) =>
        !(kind === 'pool' && layers[i - 1]?.kind === 'pool') && (F < 7 || i === 0) && (F < 5 || i < 3),
    )
  )
}

function fieldOf({ layers }: Chain): number {
  return receptiveFields(layers.map(({ F, S }) => ({ filter: F, stride: S, padding: 0 }))).at(-1)?.size ?? 1
}

function filtersOf({ layers }: Chain): number[] {
  return layers.map(({ F }) => F)
}

function stridesOf({ layers }: Chain): number[] {
  return layers.map(({ S }) => S)
}

function hasPool({ layers }: Chain): boolean {
  return layers.some(({ kind }) => kind === 'pool')
}

/** The formula with other jumps. */
function jumpSlip(misconception: MisconceptionId, jumps: (chain: Chain) => number[][], blame: string): SlipRule<Chain> {
  return {
    misconception,
    answers(chain) {
      const fields = jumps(chain).map((each) => fieldWith(filtersOf(chain), each))
      return [...new Set(fields)].map(wholeAnswer)
    },
    line(chain, answer) {
      const filters = filtersOf(chain)
      const used = jumps(chain).find(
        (each) => answer.kind === 'number' && fieldWith(filters, each) === answer.numerator,
      )
      const each = used ?? []
      return `You computed $${writtenField(filters, each)} = ${fieldWith(filters, each)}$: ${blame}.`
    },
  }
}

const summed: SlipRule<Chain> = {
  misconception: 'summed-filters',
  answers: (chain) => [wholeAnswer(sumOf(filtersOf(chain)))],
  line: (chain) =>
    `You computed $${filtersOf(chain).join(' + ')} = ${sumOf(filtersOf(chain))}$: neighbouring windows overlap, so a layer adds only $F - 1$, times the strides before it.`,
}

const pooledTwice: SlipRule<Chain> = {
  misconception: 'doubled-at-pool',
  answers: (chain) => (hasPool(chain) ? [wholeAnswer(multipliedAtPools(chain))] : []),
  line: (chain) =>
    `You found $${multipliedAtPools(chain)}$ by adding $F - 1$ for each convolution and multiplying at each pool: a pool adds to the field; what it multiplies is the jump.`,
}

function multipliedAtPools({ layers }: Chain): number {
  return layers.reduce((field, { kind, F, S }) => (kind === 'pool' ? field * S : field + F - 1), 1)
}

const withoutPools: SlipRule<Chain> = {
  misconception: 'pool-left-out',
  answers: (chain) => (hasPool(chain) ? [wholeAnswer(fieldOf(convolutionsOf(chain)))] : []),
  line(chain) {
    const convolutions = convolutionsOf(chain)
    const written = writtenField(filtersOf(convolutions), jumpsOf(stridesOf(convolutions)))
    return `You computed $${written} = ${fieldOf(convolutions)}$: the pooling layers have windows and strides too.`
  },
}

function convolutionsOf({ layers }: Chain): Chain {
  return { layers: layers.filter(({ kind }) => kind === 'conv') }
}

const withoutStart: SlipRule<Chain> = {
  misconception: 'forgot-plus-one',
  answers: (chain) => [wholeAnswer(fieldOf(chain) - 1)],
  line: (chain) =>
    `You found $${fieldOf(chain) - 1}$: that is what the layers add, and the pixel at the start comes on top.`,
}

/** r grows by (F - 1) times the product of the strides before. */
export const receptiveField = defineFamily({
  id: 'receptive-field',
  code: 'RF',
  version: 1,
  title: 'Receptive field',
  skill: 'receptive-field',
  description: 'How many pixels of the input, along one side, can influence a value after several layers?',
  conventions: ['receptive-field'],
  constraints: z.strictObject({ layers: rangeWithin({ min: 2, max: 6 }).default({ min: 3, max: 5 }) }),
  parameters: z.strictObject({ layers: z.array(layerSchema).min(1).max(24) }),
  candidates: ({ layers }) => derived(sequences(blocks, layers), (chain): Chain => ({ layers: chain })),
  variants: () => [
    {
      share: 1,
      admits: isBelievable,
      refusal: 'No network of so many layers tells the usual mistakes from the right answer. Allow more layers.',
    },
  ],
  correct: (chain) => wholeAnswer(fieldOf(chain)),
  slips: [
    jumpSlip('ignored-stride', ({ layers }) => [layers.map(() => 1)], 'every stride before a layer widens its steps'),
    jumpSlip(
      'own-stride',
      (chain) => [stridesOf(chain), previousStrides(stridesOf(chain))],
      'a layer counts with the product of all strides before it',
    ),
    summed,
    pooledTwice,
    withoutPools,
    withoutStart,
  ],
  targets: (chain) => [
    'ignored-stride',
    'own-stride',
    'summed-filters',
    ...(hasPool(chain) ? (['doubled-at-pool', 'pool-left-out'] as const) : []),
  ],
  prompt: ({ layers }) => ({
    text: 'The layers in the table follow one another; the first works on the input image.\n\nHow many pixels of the input, along one side, can influence one value after the last layer?',
    given: [{ symbol: 'n', name: 'layers', value: `${layers.length}` }],
    matrices: [],
    tables: [
      {
        name: 'The network',
        columns: ['Layer', 'Kind', 'Window', 'Stride'],
        rows: layers.map(({ kind, F, S }, i) => [
          `${i + 1}`,
          kind === 'conv' ? 'convolution' : 'max-pooling',
          `$${F} \\times ${F}$`,
          `$${S}$`,
        ]),
      },
    ],
    convention: 'receptive-field',
    format: { kind: 'number', square: true, invalidAllowed: false },
  }),
  difficulty: ({ layers }) => (layers.length > 4 ? 5 : layers.length > 3 ? 4 : 3),
  steps(chain) {
    const { layers } = chain
    const jumps = jumpsOf(stridesOf(chain))
    const fields = receptiveFields(layers.map(({ F, S }) => ({ filter: F, stride: S, padding: 0 })))
    const last = layers.length - 1
    return [
      {
        label: 'Start',
        text: 'Before the first layer a value is one pixel: $r = 1$, and neighbours are $j = 1$ apart.',
      },
      ...layers.map(({ F, S }, i) => {
        const before = fields[i - 1]?.size ?? 1
        const jump = jumps[i] ?? 1
        const after = fields[i]?.size ?? 1
        const next = i === last ? ` The answer is ${after}.` : ` Then $j = ${jump} \\cdot ${S} = ${jump * S}$.`
        return {
          label: `Layer ${i + 1}`,
          text: `$r = ${before} + (${F} - 1) \\cdot ${jump} = ${after}$.${next}`,
        }
      }),
    ]
  },
  figure: () => null,
})
