import { choiceAnswer } from '@/lib/questions/answer-of'
import { type ListingLayer, listingLine } from '@/lib/questions/listing-layer'
import { depthIdeas, type NetworkIdea } from '@/lib/questions/network-ideas'
import { wholeLatex } from '@/lib/questions/number-text'
import type { SlipRule } from '@/lib/questions/slip-rule'
import { checkedLines, firstComplaint, type Listing, walkListing } from '@/lib/questions/walk-listing'

/** The number of a layer's line: the listing opens with a line of its own. */
export function lineNumber(index: number): number {
  return index + 2
}

export function lineOption(index: number): string {
  return `line-${lineNumber(index)}`
}

/** The line to which a wrong idea objects first; it may see nothing wrong at all. */
function objection(one: NetworkIdea, why: string): SlipRule<Listing> {
  return {
    misconception: one.misconception,
    answers(listing) {
      const at = firstComplaint(listing, one.rules)
      return at < 0 ? [] : [choiceAnswer(lineOption(at))]
    },
    line(listing) {
      const at = firstComplaint(listing, one.rules)
      const given = walkListing(listing, one.rules)[at]?.given
      return `You expected line $${lineNumber(at)}$ to be given $${wholeLatex(given?.channels ?? 0)}$ ${wordFor(listing.layers[at])}${given?.channels === 1 ? '' : 's'}: ${why}.`
    },
  }
}

/** Likeliest first. */
export const brokenLineSlips: readonly SlipRule<Listing>[] = [
  {
    misconception: 'blamed-the-producer',
    answers(listing) {
      const before = lineBefore(listing)
      return before === undefined ? [] : [choiceAnswer(lineOption(before))]
    },
    line(listing) {
      const at = firstComplaint(listing)
      const layer = listing.layers[at]
      const named = layer === undefined ? '' : listingLine(layer).slice(3).split('(')[0]
      return `You picked line $${lineNumber(lineBefore(listing) ?? 0)}$: it can take what it gets; the error comes from the ${named} in line $${lineNumber(at)}$.`
    },
  },
  objection(depthIdeas.halvedDepth, 'pooling leaves the number of channels as it is'),
  objection(depthIdeas.keptDepth, 'a convolution gives as many channels as it has filters'),
  {
    misconception: 'filters-for-channels',
    answers: ({ D, layers }) => {
      const [first] = layers
      return first?.kind === 'conv' && first.K !== D ? [choiceAnswer(lineOption(0))] : []
    },
    line({ D, layers }) {
      const K = layers[0]?.kind === 'conv' ? layers[0].K : 0
      return `You read $${K}$ as the channels that line $${lineNumber(0)}$ takes: the first number is for the channels that come in, here $${D}$, the second for the filters.`
    },
  },
]

function wordFor(layer: ListingLayer | undefined): string {
  return layer?.kind === 'dense' ? 'value' : 'channel'
}

function lineBefore(listing: Listing): number | undefined {
  const at = firstComplaint(listing)
  return checkedLines(listing.layers).findLast((index) => index < at)
}
