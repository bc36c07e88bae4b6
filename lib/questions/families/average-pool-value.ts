import { z } from 'zod'
import {
  type AverageCell,
  averageSlips,
  divisorOf,
  type MeanConvention,
  meanConventions,
  meanOf,
  pixelsInside,
  totalInside,
} from '@/lib/questions/average-cell'
import { derived, grid } from '@/lib/questions/candidates'
import { allWithin, numberWithin, rangeWithin } from '@/lib/questions/constraint-range'
import { drawMatrix, squareWithin } from '@/lib/questions/draw-matrix'
import { defineFamily } from '@/lib/questions/family'
import type { Variant } from '@/lib/questions/family-definition'
import { pixels } from '@/lib/questions/layer-phrases'
import { fractionLatex, fractionText } from '@/lib/questions/number-text'
import { openingOf } from '@/lib/questions/opening-of'
import { isSensible, sizeOf } from '@/lib/questions/size-case'
import { createRandom } from '@/lib/random/create-random'

const limits = {
  W: { min: 3, max: 7 },
  F: { min: 2, max: 4 },
  P: { min: 1, max: 2 },
  S: { min: 1, max: 4 },
  index: { min: 0, max: 9 },
  pixel: { min: 0, max: 9 },
}

/** Every layer comes with so many cells and matrices. */
const fillings = allWithin({ min: 1, max: 200 })

/** A mean at the border, where it matters whether the padding counts. */
export const averagePoolValue = defineFamily({
  id: 'average-pool-value',
  code: 'AV',
  version: 1,
  title: 'Average pooling at the border',
  skill: 'pooling',
  description: 'Which mean does average pooling give where its window reaches into the padding?',
  conventions: meanConventions,
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 4, max: 6 }),
    F: rangeWithin(limits.F).default({ min: 2, max: 3 }),
    P: rangeWithin(limits.P).default({ min: 1, max: 1 }),
    S: rangeWithin(limits.S).default({ min: 1, max: 3 }),
    convention: z.enum(meanConventions).default('padding-counted'),
  }),
  parameters: z
    .strictObject({
      F: numberWithin(limits.F),
      P: numberWithin(limits.P),
      S: numberWithin(limits.S),
      row: numberWithin(limits.index),
      column: numberWithin(limits.index),
      input: squareWithin(limits.W, limits.pixel),
      convention: z.enum(meanConventions).default('padding-counted'),
    })
    .refine((cell) => isPossible(cell), { error: 'the cell lies outside the output' }),
  candidates: ({ W, F, P, S, convention }) =>
    derived(grid({ W: allWithin(W), F: allWithin(F), P: allWithin(P), S: allWithin(S), filling: fillings }), (point) =>
      fillCell(point, convention),
    ),
  variants: (): readonly Variant<AverageCell>[] => [
    {
      share: 1,
      // Only where the window reaches into the padding does it matter whether that counts.
      admits: (cell) => isPossible(cell) && pixelsInside(cell).length < cell.F * cell.F,
      refusal: 'No pooling layer within these ranges makes a question. Let the padding be at most half of the window.',
    },
  ],
  correct: meanOf,
  slips: averageSlips,
  targets: () => ['padding-count', 'forgot-to-divide', 'mixed-pooling-kinds'],
  prompt: ({ F, P, S, row, column, input, convention }) => ({
    text: `The map $X$ goes through average pooling with a $${F} \\times ${F}$ window, stride $${S}$ and padding $${P}$ (zeros) on every side.\n\nWhich value does the output have in row $${row}$, column $${column}$? Rows and columns count from $0$. Give a fraction or a decimal.`,
    given: [
      { symbol: 'F', name: 'window size', value: pixels(F) },
      { symbol: 'P', name: 'padding per side', value: pixels(P) },
      { symbol: 'S', name: 'stride', value: pixels(S) },
    ],
    matrices: [{ name: 'X', rows: input }],
    opening: openingOf({ window: F, padding: P, stride: S }, 'zeros'),
    convention,
    format: { kind: 'number', square: false, invalidAllowed: false },
  }),
  difficulty: () => 4,
  steps(cell) {
    const { F, P, S, row, column, convention } = cell
    const inside = pixelsInside(cell)
    const total = totalInside(cell)
    const divisor = divisorOf(cell)
    const mean = meanOf(cell)
    return [
      {
        label: 'Place the window',
        text: `Its top left corner lies in row $${row} \\cdot ${S} - ${P} = ${row * S - P}$, column $${column} \\cdot ${S} - ${P} = ${column * S - P}$; $${inside.length}$ of its $${F * F}$ pixels lie inside the input.`,
      },
      { label: 'Add up', text: `$${inside.join(' + ')} = ${total}$; the zeros of the padding add nothing.` },
      {
        label: 'Divide',
        text: `${convention === 'padding-counted' ? 'The padding counts, so the divisor is the whole window' : 'The padding is left out, so only the pixels inside are counted'}: $${total} / ${divisor} = ${fractionLatex(mean)}$. The answer is ${fractionText(mean)}.`,
      },
    ]
  },
  figure: () => null,
})

function isPossible({ F, P, S, row, column, input }: AverageCell): boolean {
  const axis = { W: input.length, F, P, S }
  if (2 * P > F || !isSensible(axis)) return false
  const { size } = sizeOf(axis)
  return row < size && column < size
}

/** Half of the cells lie in the first row or column, where the window reaches into the padding. */
function fillCell(
  { W, F, P, S, filling }: Record<'W' | 'F' | 'P' | 'S' | 'filling', number>,
  convention: MeanConvention,
): AverageCell {
  const random = createRandom(`average-pool-value ${filling}`)
  const axis = { W, F, P, S }
  const last = 2 * P <= F && isSensible(axis) ? sizeOf(axis).size - 1 : 0
  const border = random.pick([0, last])
  const along = random.integer(0, last)
  const [row, column] = random.integer(0, 1) === 0 ? [border, along] : [along, border]
  return { F, P, S, row, column, input: drawMatrix(random, W, W, limits.pixel), convention }
}
