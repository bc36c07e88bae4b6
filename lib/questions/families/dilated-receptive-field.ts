import { z } from 'zod'
import { effectiveFilter } from '@/lib/conv/effective-filter'
import { receptiveFields } from '@/lib/conv/receptive-field'
import { wholeAnswer } from '@/lib/questions/answer-of'
import { type Candidates, grid } from '@/lib/questions/candidates'
import { oddWithin, type Range, rangeWithin } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { fieldWith, jumpsOf, sumOf, writtenField } from '@/lib/questions/field-rules'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { sequences } from '@/lib/questions/sequences'
import type { SlipRule } from '@/lib/questions/slip-rule'

const limits = { F: { min: 2, max: 7 }, layers: { min: 2, max: 6 } }
const usualDilations = [1, 2, 3, 4, 6, 8]
/** The first layer may halve the size, as a network for segmentation does before its dilated layers. */
const firstStrides = [1, 2]

const layerSchema = z.strictObject({
  F: z.int().min(2).max(15),
  S: z.int().min(1).max(4),
  d: z.int().min(1).max(1024),
})
type Chain = { layers: z.infer<typeof layerSchema>[] }

function chains(F: readonly number[], lengths: Range): Candidates<Chain> {
  const dilations = sequences(usualDilations, lengths)
  const fronts = grid({ F, S: firstStrides })
  return {
    count: dilations.count * fronts.count,
    at(index) {
      const front = fronts.at(index % fronts.count)
      const rates = dilations.at(Math.floor(index / fronts.count))
      return { layers: rates.map((d, i) => ({ F: front.F, S: i === 0 ? front.S : 1, d })) }
    },
  }
}

/** Dilations that grow from 1, as people choose them. */
function isBelievable({ layers }: Chain): boolean {
  return (
    layers[0]?.d === 1 &&
    (layers.at(-1)?.d ?? 1) > 1 &&
    layers.every(({ d }, i) => d >= (layers[i - 1]?.d ?? 1) && d <= 2 * i + 2)
  )
}

function sliding({ layers }: Chain) {
  return layers.map(({ F, S, d }) => ({ filter: F, stride: S, padding: 0, dilation: d }))
}

function fieldOf(chain: Chain): number {
  return receptiveFields(sliding(chain)).at(-1)?.size ?? 1
}

function spansOf({ layers }: Chain): number[] {
  return layers.map(({ F, d }) => effectiveFilter(F, d))
}

function jumpsBefore({ layers }: Chain): number[] {
  return jumpsOf(layers.map(({ S }) => S))
}

/** The formula with other spans or jumps. */
function fieldSlip(
  misconception: MisconceptionId,
  spans: (chain: Chain) => number[],
  jumps: (chain: Chain) => number[],
  blame: string,
  applies: (chain: Chain) => boolean = () => true,
): SlipRule<Chain> {
  return {
    misconception,
    answers: (chain) => (applies(chain) ? [wholeAnswer(fieldWith(spans(chain), jumps(chain)))] : []),
    line: (chain) =>
      `You computed $${writtenField(spans(chain), jumps(chain))} = ${fieldWith(spans(chain), jumps(chain))}$: ${blame}.`,
  }
}

const filters = ({ layers }: Chain) => layers.map(({ F }) => F)

const summed: SlipRule<Chain> = {
  misconception: 'summed-filters',
  answers: (chain) => [wholeAnswer(sumOf(spansOf(chain)))],
  line: (chain) =>
    `You computed $${spansOf(chain).join(' + ')} = ${sumOf(spansOf(chain))}$: the spans are right, but each layer adds one pixel less than its span${chain.layers.some(({ S }) => S > 1) ? ', times the strides before it' : ''}.`,
}

const withoutStart: SlipRule<Chain> = {
  misconception: 'forgot-plus-one',
  answers: (chain) => [wholeAnswer(fieldOf(chain) - 1)],
  line: (chain) =>
    `You found $${fieldOf(chain) - 1}$: that is what the layers add, and the pixel at the start comes on top.`,
}

/** A dilated layer adds d (F - 1) pixels, times the strides before. */
export const dilatedReceptiveField = defineFamily({
  id: 'dilated-receptive-field',
  code: 'DL',
  version: 1,
  title: 'Receptive field with dilation',
  skill: 'receptive-field',
  description: 'How many pixels does the receptive field of a value span after several dilated convolutions?',
  conventions: ['dilation-from-one'],
  constraints: z.strictObject({
    F: rangeWithin(limits.F).default({ min: 3, max: 7 }),
    layers: rangeWithin(limits.layers).default({ min: 3, max: 5 }),
  }),
  parameters: z.strictObject({ layers: z.array(layerSchema).min(1).max(24) }),
  candidates: ({ F, layers }) => chains(oddWithin(F), layers),
  variants: () => [
    {
      share: 1,
      admits: isBelievable,
      refusal: 'No network of so many layers tells the usual mistakes from the right answer. Allow more layers.',
    },
  ],
  correct: (chain) => wholeAnswer(fieldOf(chain)),
  slips: [
    fieldSlip('dilation-ignored', filters, jumpsBefore, 'the dilation spreads each filter over more pixels'),
    fieldSlip(
      'filter-times-dilation',
      ({ layers }) => layers.map(({ F, d }) => F * d),
      jumpsBefore,
      'a dilated filter spans $d (F - 1) + 1$ pixels, not $d \\cdot F$',
    ),
    fieldSlip(
      'dilation-as-stride',
      filters,
      ({ layers }) => jumpsOf(layers.map(({ S, d }) => S * d)),
      'the dilation widens the filter of its own layer, not the steps of the later ones',
    ),
    summed,
    fieldSlip(
      'dilation-from-zero',
      ({ layers }) => layers.map(({ F, d }) => (F - 1) * (d + 1) + 1),
      jumpsBefore,
      'that puts $d$ pixels between the weights, but here dilation $1$ is the ordinary filter',
    ),
    withoutStart,
    fieldSlip(
      'ignored-stride',
      spansOf,
      ({ layers }) => layers.map(() => 1),
      'the stride of the first layer widens the steps of all later ones',
      ({ layers }) => layers.some(({ S }) => S > 1),
    ),
  ],
  targets: ({ layers }) => [
    'dilation-ignored',
    'filter-times-dilation',
    'dilation-as-stride',
    'summed-filters',
    'dilation-from-zero',
    ...(layers.some(({ S }) => S > 1) ? (['ignored-stride'] as const) : []),
  ],
  prompt: ({ layers }) => ({
    text: 'The convolution layers in the table follow one another; the first works on the input image.\n\nHow many pixels of the input, along one side, does the receptive field of one value after the last layer span? Count from its first pixel to its last, with any that dilation skips.',
    given: [{ symbol: 'n', name: 'layers', value: `${layers.length}` }],
    matrices: [],
    tables: [
      {
        name: 'The network',
        columns: ['Layer', 'Filter', 'Dilation', 'Stride'],
        rows: layers.map(({ F, S, d }, i) => [`${i + 1}`, `$${F} \\times ${F}$`, `$${d}$`, `$${S}$`]),
      },
    ],
    convention: 'dilation-from-one',
    format: { kind: 'number', square: true, invalidAllowed: false },
  }),
  difficulty: ({ layers }) => (layers.some(({ S }) => S > 1) ? 5 : 4),
  steps(chain) {
    const { layers } = chain
    const spans = spansOf(chain)
    const jumps = jumpsBefore(chain)
    const fields = receptiveFields(sliding(chain))
    return [
      {
        label: 'Spans',
        text: `A filter spans $d (F - 1) + 1$ pixels: ${layers.map(({ F, d }, i) => `$${d} \\cdot ${F - 1} + 1 = ${spans[i] ?? F}$`).join(', ')}.`,
      },
      {
        label: 'Jumps',
        text: `Neighbouring values in front of the layers are ${jumps.map((jump) => `$${jump}$`).join(', ')} pixels apart, the product of the strides before.`,
      },
      ...layers.map((_, i) => {
        const after = fields[i]?.size ?? 1
        const sum = `$r = ${fields[i - 1]?.size ?? 1} + (${spans[i] ?? 1} - 1) \\cdot ${jumps[i] ?? 1} = ${after}$.`
        return { label: `Layer ${i + 1}`, text: i === layers.length - 1 ? `${sum} The answer is ${after}.` : sum }
      }),
    ]
  },
  figure: () => null,
})
