import { z } from 'zod'
import { matrixAnswer, matrixFormat } from '@/lib/questions/answer-of'
import { derived, grid } from '@/lib/questions/candidates'
import { type FilterConvention, laidFilter } from '@/lib/questions/cell-slips'
import { allWithin, rangeWithin } from '@/lib/questions/constraint-range'
import { correlate, type Grid, windowValues } from '@/lib/questions/correlate'
import { drawMatrix, squareWithin } from '@/lib/questions/draw-matrix'
import { defineFamily } from '@/lib/questions/family'
import { type MapSlip, mapCellSlips, mapRule } from '@/lib/questions/map-slips'
import { matrixLatex, productsLatex, rowsText } from '@/lib/questions/matrix-text'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { mirrored, transposed, turned, upsideDown } from '@/lib/questions/turn-grid'
import { createRandom } from '@/lib/random/create-random'

const limits = {
  W: { min: 3, max: 6 },
  F: { min: 2, max: 3 },
  pixel: { min: 0, max: 5 },
  weight: { min: -2, max: 3 },
}
const conventions = ['true-convolution', 'cross-correlation'] as const

/** Every pair of sizes comes with so many matrices. */
const fillings = allWithin({ min: 1, max: 600 })

type Drawn = { input: number[][]; kernel: number[][]; convention: FilterConvention }

const atOnce = { P: 0, S: 1 }

function mapOf(drawn: Drawn): number[][] {
  return correlate(drawn.input, laidFilter(drawn), atOnce)
}

/** The filter turned in other ways than the convention asks, likeliest first. */
function otherwise(
  misconception: MisconceptionId,
  filters: (drawn: Drawn) => readonly Grid[],
  blame: string,
): MapSlip<Drawn> {
  return {
    misconception,
    maps: (drawn) => filters(drawn).map((filter) => correlate(drawn.input, filter, atOnce)),
    written: () => '',
    blame: () => blame,
  }
}

/** Likeliest first. */
const slips = [
  otherwise(
    'forgot-to-flip',
    ({ kernel, convention }) => (convention === 'true-convolution' ? [kernel] : []),
    'the filter was laid on without being turned round',
  ),
  otherwise(
    'flipped-filter',
    ({ kernel, convention }) => (convention === 'cross-correlation' ? [turned(kernel)] : []),
    'the filter was turned round first',
  ),
  otherwise(
    'half-flipped',
    ({ kernel }) => [mirrored(kernel), upsideDown(kernel)],
    'the filter was mirrored along one axis only',
  ),
  otherwise('transposed-filter', ({ kernel }) => [transposed(kernel)], 'the filter’s rows were taken for its columns'),
  {
    misconception: 'turned-output-along',
    maps: ({ input, kernel, convention }) =>
      convention === 'true-convolution' ? [turned(correlate(input, kernel, atOnce))] : [],
    written: () => '',
    blame: () => 'the output was turned round instead of the filter',
  } satisfies MapSlip<Drawn>,
  {
    misconception: 'summed-window',
    maps: ({ input, kernel }) => [
      correlate(
        input,
        kernel.map((row) => row.map(() => 1)),
        atOnce,
      ),
    ],
    written: ({ input, kernel }, row, column) => windowValues(input, kernel.length, row, column).join(' + '),
    blame: () => 'the values were not multiplied by the weights',
  } satisfies MapSlip<Drawn>,
]

/** The same numbers under both definitions of convolution. */
export const correlationOrConvolution = defineFamily({
  id: 'correlation-or-convolution',
  code: 'CC',
  version: 1,
  title: 'Correlation or convolution',
  skill: 'values',
  description: 'Turn the filter or not: which map does each definition of convolution give?',
  conventions,
  constraints: z.strictObject({
    W: rangeWithin(limits.W).default({ min: 3, max: 4 }),
    F: rangeWithin(limits.F).default({ min: 2, max: 3 }),
    convention: z.enum(conventions).default('true-convolution'),
  }),
  parameters: z
    .strictObject({
      input: squareWithin(limits.W, limits.pixel),
      kernel: squareWithin(limits.F, limits.weight),
      convention: z.enum(conventions).default('true-convolution'),
    })
    .refine(({ input, kernel }) => kernel.length < input.length, {
      error: 'the filter must be smaller than the input',
    }),
  candidates: ({ W, F, convention }) =>
    derived(grid({ W: allWithin(W), F: allWithin(F), filling: fillings }), (point) => draw(point, convention)),
  variants: () => [
    {
      share: 1,
      admits: ({ input, kernel }) => kernel.length < input.length,
      refusal: 'No filter within these ranges is smaller than the input. Widen the ranges.',
    },
  ],
  correct: (drawn) => matrixAnswer(mapOf(drawn)),
  slips: slips.map((slip) => mapRule(slip, mapOf)),
  cellSlips: (drawn) => mapCellSlips(slips.slice(0, 3), drawn),
  targets: ({ convention }) => [
    convention === 'true-convolution' ? 'forgot-to-flip' : 'flipped-filter',
    'half-flipped',
    'summed-window',
  ],
  prompt: ({ input, kernel, convention }) => ({
    text: `The input $X$ is ${convention === 'true-convolution' ? 'convolved, in the sense of mathematics,' : 'cross-correlated'} with the filter $K$, without padding and with stride $1$.\n\nFill in the output.`,
    given: [],
    matrices: [
      { name: 'X', rows: input },
      { name: 'K', rows: kernel },
    ],
    convention,
    format: matrixFormat(input.length - kernel.length + 1, input.length - kernel.length + 1),
  }),
  difficulty: ({ kernel }) => (kernel.length > 2 ? 4 : 3),
  steps(drawn) {
    const { input, kernel, convention } = drawn
    const laid = laidFilter(drawn)
    const map = mapOf(drawn)
    const first = productsLatex(windowValues(input, kernel.length, 0, 0), laid.flat())
    return [
      {
        label: 'The filter',
        text:
          convention === 'true-convolution'
            ? `A true convolution turns it by 180°, left with right and top with bottom: $${matrixLatex(laid)}$`
            : 'A cross-correlation lays it on as it is printed.',
      },
      { label: 'First cell', text: `$${first} = ${map[0]?.[0]}$` },
      {
        label: 'Other cells',
        text: `The window moves on by one pixel at a time. The whole output:\n\n${rowsText(map)}`,
      },
    ]
  },
  figure: (drawn) => ({
    kind: 'cell',
    input: drawn.input,
    kernel: laidFilter(drawn),
    padding: 0,
    stride: 1,
    row: 0,
    column: 0,
  }),
})

function draw({ W, F, filling }: Record<'W' | 'F' | 'filling', number>, convention: FilterConvention): Drawn {
  const random = createRandom(`correlation-or-convolution ${filling}`)
  return {
    input: drawMatrix(random, W, W, limits.pixel),
    kernel: drawMatrix(random, F, F, limits.weight),
    convention,
  }
}
