import { z } from 'zod'
import { choiceAnswer } from '@/lib/questions/answer-of'
import { allWithin, numberWithin } from '@/lib/questions/constraint-range'
import { squareWithin } from '@/lib/questions/draw-matrix'
import { defineFamily } from '@/lib/questions/family'
import { drawFilter, type FilterToName, filterKinds, filterLabels } from '@/lib/questions/filter-to-name'
import type { FilterKind } from '@/lib/questions/known-filters'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import type { SlipRule } from '@/lib/questions/slip-rule'
import { createRandom } from '@/lib/random/create-random'

/** So many filters and orders of the options. */
const fillings = allWithin({ min: 1, max: 4000 })

function confusion(
  misconception: MisconceptionId,
  taken: Partial<Record<FilterKind, readonly FilterKind[]>>,
  blame: (kind: FilterKind) => string,
): SlipRule<FilterToName> {
  return {
    misconception,
    answers: ({ kind }) => (taken[kind] ?? []).map(choiceAnswer),
    line: ({ kind }, answer) =>
      `You chose “${answer.kind === 'choice' ? filterLabels[answer.option as FilterKind] : ''}”: ${blame(kind)}.`,
  }
}

/** Likeliest first. */
const slips = [
  confusion(
    'transposed-filter',
    { 'horizontal-edges': ['vertical-edges'], 'vertical-edges': ['horizontal-edges'] },
    (kind) =>
      kind === 'vertical-edges'
        ? 'the weights compare left with right, and those differ at a vertical edge'
        : 'the weights compare above with below, and those differ at a horizontal edge',
  ),
  confusion('mixed-kernel-sum', { sharpen: ['outline'], outline: ['sharpen'], emboss: ['outline'] }, (kind) =>
    kind === 'outline'
      ? 'these weights sum to $0$, so nothing is left of a flat area'
      : 'this filter’s weights sum to $1$, so flat areas stay as they are',
  ),
  confusion(
    'judged-by-sum',
    {
      'horizontal-edges': ['outline'],
      'vertical-edges': ['outline'],
      outline: ['horizontal-edges', 'vertical-edges'],
      blur: ['identity', 'sharpen'],
      sharpen: ['identity'],
      identity: ['blur', 'sharpen'],
      emboss: ['sharpen', 'identity'],
    },
    () => 'such a filter’s weights have the same sum, but other places or other signs',
  ),
  confusion(
    'dropped-signs',
    {
      'horizontal-edges': ['blur'],
      'vertical-edges': ['blur'],
      outline: ['blur'],
      sharpen: ['blur'],
      emboss: ['blur'],
    },
    () => 'a mean has no negative weights, and here some are negative',
  ),
]

/** What a filter is for, read off its weights. */
export const nameTheFilter = defineFamily({
  id: 'name-the-filter',
  code: 'NF',
  version: 1,
  title: 'Name the filter',
  skill: 'values',
  description: 'Edges, blurring, sharpening: what does a filter with these weights do to a picture?',
  conventions: ['cross-correlation'],
  constraints: z.strictObject({
    kinds: z.array(z.enum(filterKinds), { error: 'list the kinds to ask for' }).min(1).default(filterKinds),
  }),
  parameters: z.strictObject({
    kind: z.enum(filterKinds),
    kernel: squareWithin({ min: 3, max: 3 }, { min: -200, max: 200 }),
    divisor: numberWithin({ min: 1, max: 200 }),
    order: z
      .array(z.enum(filterKinds))
      .length(filterKinds.length)
      .refine((order) => new Set(order).size === order.length, { error: 'every option stands there once' }),
  }),
  candidates: () => ({
    count: fillings.length,
    at: (index) => drawFilter(createRandom(`name-the-filter ${fillings[index]}`)),
  }),
  variants: ({ kinds }) => [
    { share: 1, admits: ({ kind }) => kinds.includes(kind), refusal: 'There is no filter of these kinds.' },
  ],
  correct: ({ kind }) => choiceAnswer(kind),
  slips,
  targets({ kind }): readonly MisconceptionId[] {
    switch (kind) {
      case 'horizontal-edges':
      case 'vertical-edges':
        return ['transposed-filter', 'judged-by-sum']
      case 'sharpen':
      case 'outline':
        return ['mixed-kernel-sum', 'judged-by-sum']
      case 'blur':
      case 'identity':
      case 'emboss':
        return ['judged-by-sum']
    }
  },
  prompt: ({ kernel, divisor, order }) => ({
    text: `${divisor === 1 ? 'The weights of a filter are the numbers of $K$.' : `A filter has the weights $\\tfrac{1}{${divisor}} K$: every number of $K$ divided by $${divisor}$.`}\n\nWhat does it do to a picture?`,
    given: [],
    matrices: [{ name: 'K', rows: kernel }],
    convention: 'cross-correlation',
    format: { kind: 'choice', options: order.map((option) => ({ option, label: filterLabels[option] })) },
  }),
  difficulty: ({ kind }) => (kind === 'emboss' || kind === 'outline' ? 3 : 2),
  steps: filterSteps,
  figure: () => null,
})

const effects: Record<FilterKind, string> = {
  'horizontal-edges':
    'The upper row is compared with the lower one, so it responds where above and below differ: at horizontal edges.',
  'vertical-edges':
    'The left column is compared with the right one, so it responds where left and right differ: at vertical edges.',
  outline: 'The centre is compared with its neighbours on all sides, so it responds wherever something changes.',
  blur: 'With weights like these, every pixel becomes a weighted mean of its neighbourhood.',
  sharpen: 'The neighbours are taken away from a strong centre, so every change becomes steeper.',
  emboss: 'One corner is taken away and the opposite one added, so slopes look lit from one side.',
  identity: 'Only the centre has a weight, so every pixel is passed on.',
}

function filterSteps({ kind, kernel, divisor }: FilterToName) {
  const sum = kernel.flat().reduce((total, weight) => total + weight, 0)
  const negatives = kernel.flat().filter((weight) => weight < 0).length
  return [
    {
      label: 'Sum',
      text: `The numbers of $K$ sum to $${sum}$${divisor === 1 ? '' : `, and $${sum} / ${divisor} = ${sum / divisor}$`}: flat areas ${sum === 0 ? 'turn to $0$' : 'keep their value'}.`,
    },
    {
      label: 'Signs',
      text:
        negatives === 0
          ? 'No weight is negative: no pixel is taken away from another.'
          : `$${negatives}$ of the weights are negative: pixels are compared with each other.`,
    },
    { label: 'Effect', text: `${effects[kind]} The answer is “${filterLabels[kind]}”.` },
  ]
}
