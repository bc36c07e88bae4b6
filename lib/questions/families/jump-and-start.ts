import { z } from 'zod'
import type { ReceptiveField } from '@/lib/conv/receptive-field'
import type { CellsAnswer } from '@/lib/questions/answer'
import { matrixAnswer } from '@/lib/questions/answer-of'
import { derived } from '@/lib/questions/candidates'
import { rangeWithin } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { type PaddedChain, paddedFields, paddedLayerSchema, startSlips } from '@/lib/questions/field-start-slips'
import { sequences } from '@/lib/questions/sequences'
import { tableCellSlips, tableRule } from '@/lib/questions/table-slips'

/** What networks are made of, from which chains are drawn. */
const blocks: readonly PaddedChain['layers'][number][] = [
  { kind: 'conv', F: 3, S: 1, P: 1 },
  { kind: 'conv', F: 3, S: 2, P: 1 },
  { kind: 'conv', F: 5, S: 1, P: 2 },
  { kind: 'pool', F: 2, S: 2, P: 0 },
  { kind: 'conv', F: 7, S: 2, P: 3 },
  { kind: 'conv', F: 3, S: 1, P: 0 },
  { kind: 'pool', F: 3, S: 2, P: 1 },
  { kind: 'conv', F: 5, S: 2, P: 2 },
]

/** A convolution first, no pool after a pool, large filters in front only. */
function isBelievable({ layers }: PaddedChain): boolean {
  return (
    layers[0]?.kind === 'conv' &&
    layers.every(
      ({ kind, F }, i) =>
        !(kind === 'pool' && layers[i - 1]?.kind === 'pool') && (F < 7 || i === 0) && (F < 5 || i < 2),
    )
  )
}

function lastField(chain: PaddedChain): ReceptiveField {
  return paddedFields(chain).at(-1) ?? { size: 1, jump: 1, start: 0, centre: 0.5 }
}

function rightTable(chain: PaddedChain): CellsAnswer {
  const { size, jump, start } = lastField(chain)
  return matrixAnswer([[size], [jump], [start]])
}

/** How large the fields are, how far apart, and where the first one starts: enough to place every one of them. */
export const jumpAndStart = defineFamily({
  id: 'jump-and-start',
  code: 'JS',
  version: 1,
  title: 'Where receptive fields lie',
  skill: 'receptive-field',
  description:
    'How large are the receptive fields after several layers, how far apart, and where does the first start?',
  conventions: ['receptive-field'],
  constraints: z.strictObject({ layers: rangeWithin({ min: 2, max: 5 }).default({ min: 3, max: 4 }) }),
  parameters: z.strictObject({ layers: z.array(paddedLayerSchema).min(1).max(24) }),
  candidates: ({ layers }) => derived(sequences(blocks, layers), (chain): PaddedChain => ({ layers: chain })),
  variants: () => [
    {
      share: 1,
      admits: isBelievable,
      refusal: 'No network of so many layers tells the usual mistakes from the right answer. Allow more layers.',
    },
  ],
  correct: rightTable,
  slips: startSlips.map((slip) => tableRule(slip, rightTable)),
  cellSlips: (chain) => tableCellSlips(startSlips, chain),
  targets: () => ['own-stride', 'padding-not-scaled', 'ignored-stride', 'ignored-padding', 'summed-filters'],
  prompt: ({ layers }) => ({
    text: 'The layers in the table follow one another; the first works on the input image. Look at one side of the image, whose pixels count from $0$; pixels of the padding in front have negative numbers.\n\nAfter the last layer: how many pixels does a receptive field span, how many pixels further on does the field of the next value start (the jump), and which pixel is the first in the field of the first value?',
    given: [{ symbol: 'n', name: 'layers', value: `${layers.length}` }],
    matrices: [],
    tables: [
      {
        name: 'The network',
        columns: ['Layer', 'Kind', 'Window', 'Padding', 'Stride'],
        rows: layers.map(({ kind, F, P, S }, i) => [
          `${i + 1}`,
          kind === 'conv' ? 'convolution' : 'max-pooling',
          `$${F} \\times ${F}$`,
          `$${P}$`,
          `$${S}$`,
        ]),
      },
    ],
    convention: 'receptive-field',
    format: {
      kind: 'cells',
      rows: ['Receptive field', 'Jump', 'First pixel'],
      columns: [{ label: 'Pixels', cell: { kind: 'number' } }],
    },
  }),
  difficulty: ({ layers }) => (layers.length > 3 ? 5 : 4),
  steps(chain) {
    const fields = paddedFields(chain)
    const { size, jump, start } = lastField(chain)
    return [
      { label: 'Start', text: 'Before the first layer a value is a pixel: field $1$, jump $1$, first pixel $0$.' },
      ...chain.layers.map(({ F, P, S }, i) => {
        const before = fields[i - 1] ?? { size: 1, jump: 1, start: 0 }
        const after = fields[i] ?? before
        return {
          label: `Layer ${i + 1}`,
          text: `Field $${before.size} + (${F} - 1) \\cdot ${before.jump} = ${after.size}$, first pixel $${before.start} - ${P} \\cdot ${before.jump} = ${after.start}$, jump $${before.jump} \\cdot ${S} = ${after.jump}$.`,
        }
      }),
      { label: 'Place them', text: `The answer is, row by row:\n\n${size}\n${jump}\n${start}` },
    ]
  },
  figure: () => null,
})
