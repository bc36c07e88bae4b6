import { z } from 'zod'
import { type ReceptiveField, receptiveFields } from '@/lib/conv/receptive-field'
import { wholeAnswer } from '@/lib/questions/answer-of'
import { fieldWith, previousStrides, sumOf, writtenField } from '@/lib/questions/field-rules'
import type { TableSlip, WrongCell } from '@/lib/questions/table-slips'

export const paddedLayerSchema = z.strictObject({
  kind: z.enum(['conv', 'pool']),
  F: z.int().min(1).max(15),
  S: z.int().min(1).max(8),
  P: z.int().min(0).max(7),
})

/** Layers along one side, each with its padding in front. */
export type PaddedChain = { layers: z.infer<typeof paddedLayerSchema>[] }

export function paddedFields({ layers }: PaddedChain): readonly ReceptiveField[] {
  return receptiveFields(layers.map(({ F, S, P }) => ({ filter: F, stride: S, padding: P })))
}

/** The table's rows: 0 field, 1 jump, 2 first pixel. */
function cell(row: 0 | 1 | 2, value: number, written: () => string): WrongCell {
  return { row, column: 0, answer: wholeAnswer(value), written }
}

function filtersOf({ layers }: PaddedChain): number[] {
  return layers.map(({ F }) => F)
}

/** The first pixel where the paddings are added as they stand. */
function unscaledStart({ layers }: PaddedChain): WrongCell {
  const paddings = layers.map(({ P }) => P)
  const sum = sumOf(paddings)
  return cell(2, sum === 0 ? 0 : -sum, () => `-(${paddings.join(' + ')})`)
}

const ownStride: TableSlip<PaddedChain> = {
  misconception: 'own-stride',
  wrong(chain) {
    const filters = filtersOf(chain)
    const strides = chain.layers.map(({ S }) => S)
    const before = previousStrides(strides)
    const last = strides.at(-1) ?? 1
    return [cell(1, last, () => `${last}`), cell(0, fieldWith(filters, before), () => writtenField(filters, before))]
  },
  blame: () => 'what counts is the product of all strides so far, not the stride of a single layer',
}

const unscaledPadding: TableSlip<PaddedChain> = {
  misconception: 'padding-not-scaled',
  wrong: (chain) => [unscaledStart(chain)],
  blame: () => 'a padded pixel of a map is as wide as the jump in front of its layer',
}

const ignoredStride: TableSlip<PaddedChain> = {
  misconception: 'ignored-stride',
  wrong(chain) {
    const filters = filtersOf(chain)
    const ones = filters.map(() => 1)
    return [
      cell(0, fieldWith(filters, ones), () => writtenField(filters, ones)),
      cell(1, 1, () => '1'),
      unscaledStart(chain),
    ]
  },
  blame: () => 'every stride widens the steps of the layers after it',
}

const ignoredPadding: TableSlip<PaddedChain> = {
  misconception: 'ignored-padding',
  wrong: () => [cell(2, 0, () => '0')],
  blame: () => 'the first window starts in the padding, in front of the image',
}

const summedFilters: TableSlip<PaddedChain> = {
  misconception: 'summed-filters',
  wrong: (chain) => [cell(0, sumOf(filtersOf(chain)), () => filtersOf(chain).join(' + '))],
  blame: () => 'neighbouring windows overlap, so a layer adds only $F - 1$, times the strides before it',
}

const withoutPools: TableSlip<PaddedChain> = {
  misconception: 'pool-left-out',
  wrong({ layers }) {
    const convolutions = layers.filter(({ kind }) => kind === 'conv')
    const last = paddedFields({ layers: convolutions }).at(-1)
    if (last === undefined || convolutions.length === layers.length) return []
    return [
      cell(0, last.size, () => `${last.size}`),
      cell(1, last.jump, () => `${last.jump}`),
      cell(2, last.start, () => `${last.start}`),
    ]
  },
  blame: () => 'the pooling layers have windows, strides and padding too',
}

const countedFromOne: TableSlip<PaddedChain> = {
  misconception: 'counted-from-one',
  wrong(chain) {
    const start = paddedFields(chain).at(-1)?.start ?? 0
    return [cell(2, start + 1, () => `${start} + 1`)]
  },
  blame: () => 'the first pixel of the image is number $0$',
}

const withoutStart: TableSlip<PaddedChain> = {
  misconception: 'forgot-plus-one',
  wrong(chain) {
    const size = paddedFields(chain).at(-1)?.size ?? 1
    return [cell(0, size - 1, () => `${size} - 1`)]
  },
  blame: () => 'the pixel at the start belongs to the field as well',
}

/** Likeliest first. */
export const startSlips: readonly TableSlip<PaddedChain>[] = [
  ownStride,
  unscaledPadding,
  ignoredStride,
  ignoredPadding,
  summedFilters,
  withoutPools,
  countedFromOne,
  withoutStart,
]
