import { z } from 'zod'
import { choiceAnswer } from '@/lib/questions/answer-of'
import { brokenLineSlips, lineNumber, lineOption } from '@/lib/questions/broken-line-slips'
import { breakings, listingPlans, withDenseInputs } from '@/lib/questions/broken-listings'
import { type Candidates, derived, grid } from '@/lib/questions/candidates'
import { allWithin, rangeWithin } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { type ListingLayer, listingLayerSchema, listingLine } from '@/lib/questions/listing-layer'
import { wholeLatex } from '@/lib/questions/number-text'
import type { Step } from '@/lib/questions/question'
import { checkedLines, type Flow, firstComplaint, type Listing, walkListing } from '@/lib/questions/walk-listing'

const sides = [28, 32, 36, 48, 64]
const depths = [1, 3]
const firsts = [6, 8, 10, 16, 20, 32]
const seconds = [12, 16, 24, 40, 64]
const units = [64, 84, 100, 120, 128]
const scores = [10, 20, 26, 100]

/** Which line of a listing raises a shape error? */
export const brokenLine = defineFamily({
  id: 'broken-line',
  code: 'BL',
  version: 1,
  title: 'Find the broken line',
  skill: 'networks',
  description: 'One line of a PyTorch listing cannot take what it is given. Which one raises the error?',
  conventions: ['framework'],
  constraints: z.strictObject({ W: rangeWithin({ min: 28, max: 64 }).default({ min: 28, max: 64 }) }),
  parameters: z.strictObject({
    W: z.int().min(8).max(512),
    D: z.int().min(1).max(64),
    layers: z.array(listingLayerSchema).min(3).max(20),
  }),
  candidates: ({ W }) => listings(sides.filter((side) => W.min <= side && side <= W.max)),
  variants: () => [
    {
      share: 1,
      admits: isBrokenOnce,
      refusal: 'No network takes images of such a side W. Widen the range: 28, 32 and 64 are usual.',
    },
  ],
  correct: (listing) => choiceAnswer(lineOption(firstComplaint(listing))),
  slips: brokenLineSlips,
  targets: () => ['blamed-the-producer'],
  prompt: (listing) => ({
    text: `A batch of images with ${listing.D === 1 ? 'one channel' : `$${listing.D}$ channels`} and $${listing.W} \\times ${listing.W}$ pixels is put into this network. One line raises an error: it cannot take the shape that it is given, or its numbers make no layer.\n\nWhich line is it?`,
    given: [],
    matrices: [],
    listings: [
      {
        name: 'The network in PyTorch',
        lines: [
          'net = nn.Sequential(',
          ...listing.layers.map((layer) => `  ${listingLine(layer)},`),
          ')',
          `net(torch.zeros(8, ${listing.D}, ${listing.W}, ${listing.W}))`,
        ],
      },
    ],
    convention: 'framework',
    format: {
      kind: 'choice',
      options: checkedLines(listing.layers).map((index) => ({
        option: lineOption(index),
        label: `Line ${lineNumber(index)}`,
      })),
    },
  }),
  difficulty: (listing) => difficultyOf(listing.layers[firstComplaint(listing)]),
  steps,
  figure: () => null,
})

function listings(allowed: readonly number[]): Candidates<Listing> {
  const points = grid({
    side: allWithin({ min: 0, max: allowed.length - 1 }),
    plan: allWithin({ min: 0, max: listingPlans.length - 1 }),
    breaking: allWithin({ min: 0, max: breakings.length - 1 }),
    salt: allWithin({ min: 0, max: 23 }),
  })
  return derived(points, ({ side, plan, breaking, salt }) => {
    const take = <T>(options: readonly T[], step: number) =>
      options[(step * salt + breaking + 3 * plan + side) % options.length] as T
    const D = take(depths, 1)
    const layers = listingPlans[plan]?.(D, take(firsts, 1), take(seconds, 2), take(units, 3), take(scores, 5)) ?? []
    const right = withDenseInputs({ W: allowed[side] ?? 1, D, layers })
    return breakings[breaking]?.(right, salt) ?? right
  })
}

/** One wrong line, not the first, with numbers that a layer can have. */
function isBrokenOnce(listing: Listing): boolean {
  const wrong = walkListing(listing).filter(({ takes }) => !takes)
  const sizes = listing.layers.every((layer) => !('C' in layer) || (Number.isInteger(layer.C) && layer.C > 0))
  return sizes && wrong.length === 1 && firstComplaint(listing) > 0
}

function difficultyOf(layer: ListingLayer | undefined): 2 | 3 | 4 | 5 {
  if (layer === undefined || layer.kind === 'norm') return 2
  if (layer.kind === 'dense') return 5
  return layer.kind === 'conv' && layer.G > 1 ? 4 : 3
}

function steps(listing: Listing): Step[] {
  const visits = walkListing(listing)
  const at = firstComplaint(listing)
  const checked = checkedLines(listing.layers).filter((index) => index < at)
  const layer = listing.layers[at] as ListingLayer
  return [
    {
      label: 'What goes in',
      text: `Maps of $${listing.W} \\times ${listing.W}$ with ${listing.D === 1 ? 'one channel' : `$${listing.D}$ channels`}.`,
    },
    ...checked.map(
      (index): Step => ({
        label: `Line ${lineNumber(index)}`,
        text: `It takes what it is given, and gives ${flowText(visits[index + 1]?.given, listing.layers[index]?.kind === 'dense')}.`,
      }),
    ),
    {
      label: 'The error',
      text: `${complaint(layer, visits[at]?.given ?? { side: 1, channels: 1 })} The answer is Line ${lineNumber(at)}.`,
    },
  ]
}

/** What flows, as maps or as the values of a vector. */
function flowText(flow: Flow | undefined, isVector = false): string {
  const { side, channels } = flow ?? { side: 1, channels: 1 }
  return isVector
    ? `$${wholeLatex(channels)}$ ${channels === 1 ? 'value' : 'values'}`
    : `$${channels}$ ${channelWord(channels)} of $${side} \\times ${side}$`
}

function channelWord(count: number): string {
  return count === 1 ? 'channel' : 'channels'
}

function complaint(layer: ListingLayer, given: Flow): string {
  switch (layer.kind) {
    case 'conv':
      if (layer.C !== given.channels)
        return `The convolution is written for $${layer.C}$ ${channelWord(layer.C)}, but gets ${flowText(given)}.`
      if (layer.C % layer.G !== 0)
        return `The $${layer.C}$ channels that come in cannot be split into $${layer.G}$ equal groups.`
      if (layer.K % layer.G !== 0) return `The $${layer.K}$ filters cannot be split into $${layer.G}$ equal groups.`
      return `A filter of $${layer.F} \\times ${layer.F}$ does not fit on ${flowText(given)}.`
    case 'norm':
      return `The normalisation is written for $${layer.C}$ ${channelWord(layer.C)}, but gets ${flowText(given)}.`
    case 'pool':
      return `A window of $${layer.F} \\times ${layer.F}$ does not fit on ${flowText(given)}.`
    case 'dense':
      return `The dense layer is written for $${wholeLatex(layer.C)}$ values, but gets ${given.side === 1 ? flowText(given, true) : flowText(given)}.`
    case 'relu':
    case 'global':
    case 'flatten':
      return ''
  }
}
