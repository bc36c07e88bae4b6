import type { CellsAnswer } from '@/lib/questions/answer'
import { cellsAnswer, shapeAnswer } from '@/lib/questions/answer-of'
import { filterPhrase } from '@/lib/questions/layer-phrases'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import type { SlipRule } from '@/lib/questions/slip-rule'

/**
 * A classifier whose convolutions shrink an image `R` times to M x M maps of `C` channels, with dense layers of `K` and `N`
 * units; then it is slid over an image that gives `L` x `L` maps.
 */
export type SlidCase = { R: number; M: number; C: number; K: number; N: number; L: number }

type Sizes = readonly [number, number, number]

function table(filter: Sizes, maps: Sizes, scores: Sizes): CellsAnswer {
  return cellsAnswer([[shapeAnswer(...filter)], [shapeAnswer(...maps)], [shapeAnswer(...scores)]])
}

/** The filter of the first converted layer, the maps that it slides over, and the class map; a side and channels each. */
function sidesTable({ C, N, L }: SlidCase, filter: number, scores: number, depth = C, classes = N): CellsAnswer {
  return table([filter, filter, depth], [L, L, C], [scores, scores, classes])
}

export function slidAnswer(net: SlidCase): CellsAnswer {
  return sidesTable(net, net.M, net.L - net.M + 1)
}

function slidRule(
  misconception: MisconceptionId,
  answer: (net: SlidCase) => CellsAnswer,
  line: (net: SlidCase) => string,
): SlipRule<SlidCase> {
  return { misconception, answers: (net) => [answer(net)], line }
}

/** Likeliest first. */
export const slidSlips: readonly SlipRule<SlidCase>[] = [
  slidRule(
    'dense-as-1x1',
    (net) => sidesTable(net, 1, net.L),
    ({ M }) =>
      `You gave the converted layer a $1 \\times 1$ filter; the dense layer saw all of the $${M} \\times ${M}$ maps.`,
  ),
  slidRule(
    'class-map-of-one',
    (net) => sidesTable(net, net.M, 1),
    ({ M, L }) => `You kept a single place; ${filterPhrase(M)} has more than one on $${L} \\times ${L}$ maps.`,
  ),
  slidRule(
    'forgot-plus-one',
    (net) => sidesTable(net, net.M, net.L - net.M),
    ({ M, L }) => `You computed $${L} - ${M} = ${L - M}$ and stopped: that counts the steps; the start adds one.`,
  ),
  slidRule(
    'ignored-stride',
    (net) => sidesTable(net, net.M, (net.L - net.M) * net.R + 1),
    ({ R, M, L }) =>
      `You computed $${L * R} - ${M * R} + 1 = ${(L - M) * R + 1}$: that moves the network by single pixels, but its layers have strides that make it move by $${R}$.`,
  ),
  slidRule(
    'kept-depth',
    (net) => sidesTable(net, net.M, net.L - net.M + 1, net.C, net.C),
    ({ C, N }) => `You gave the class map the $${C}$ channels of the feature maps; $${N}$ classes make $${N}$ maps.`,
  ),
  slidRule(
    'forgot-depth',
    (net) => sidesTable(net, net.M, net.L - net.M + 1, 1),
    ({ C }) => `You made the converted filter flat; it reaches through all $${C}$ channels.`,
  ),
  slidRule(
    'channels-first',
    ({ M, C, N, L }) => table([C, M, M], [C, L, L], [N, L - M + 1, L - M + 1]),
    () => 'You put the channels first; here the order is height × width × channels.',
  ),
]
