import { wholeAnswer } from '@/lib/questions/answer-of'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import type { NamedNetwork } from '@/lib/questions/named-network'
import { type Network, type RowRules, rightRules, rowsOf } from '@/lib/questions/network'
import { countIdeas, depthIdeas, firstLine, type NetworkIdea, sideIdeas } from '@/lib/questions/network-ideas'
import { wholeLatex } from '@/lib/questions/number-text'
import type { SlipRule } from '@/lib/questions/slip-rule'

/** The parameters of all layers; null where the rules leave a layer nothing to slide over. */
export function totalOf(network: Network, rules: RowRules = rightRules): number | null {
  const rows = rowsOf(network, rules)
  return rows === null ? null : rows.reduce((total, { parameters }) => total + parameters, 0)
}

function totalRule(one: NetworkIdea): SlipRule<NamedNetwork> {
  return {
    misconception: one.misconception,
    answers(network) {
      const total = totalOf(network, one.rules)
      return total === null ? [] : [wholeAnswer(total)]
    },
    line: (network) =>
      `${firstLine(network, one)} All the way through, that makes $${wholeLatex(totalOf(network, one.rules) ?? 0)}$.`,
  }
}

/** A sum that leaves layers out. */
function partialRule(
  misconception: MisconceptionId,
  counts: (network: Network) => readonly number[],
  blame: string,
): SlipRule<NamedNetwork> {
  const sum = (network: Network) => counts(network).reduce((total, count) => total + count, 0)
  return {
    misconception,
    answers: (network) => [wholeAnswer(sum(network))],
    line(network) {
      const terms = counts(network).map(wholeLatex).join(' + ')
      const total = wholeLatex(sum(network))
      return `You added up $${terms === total ? total : `${terms} = ${total}`}$: ${blame}.`
    },
  }
}

function countsOf(network: Network, ...kinds: readonly ('conv' | 'dense')[]): number[] {
  const rows = rowsOf(network) ?? []
  const counts: number[] = []
  for (let index = 0; index < rows.length; index++) {
    const kind = network.layers[index]?.kind
    if (kinds.some((one) => one === kind)) counts.push(rows[index]?.parameters ?? 0)
  }
  return counts
}

/** The first dense layer follows the last convolution. */
function upToFirstDense(network: Network): number[] {
  return countsOf(network, 'conv', 'dense').slice(0, countsOf(network, 'conv').length + 1)
}

/** Likeliest first. */
export const totalSlips: readonly SlipRule<NamedNetwork>[] = [
  totalRule(countIdeas.forgotBiases),
  totalRule(countIdeas.forgotDepth),
  totalRule(depthIdeas.withoutChannels),
  partialRule('only-convolutions', (network) => countsOf(network, 'conv'), 'the dense layers are missing'),
  totalRule(countIdeas.poolWeights),
  totalRule(countIdeas.oneBias),
  totalRule(sideIdeas.forgotPlusOne),
  totalRule(sideIdeas.ignoredPadding),
  totalRule(countIdeas.filterSideOnce),
  totalRule(countIdeas.noSharing),
  partialRule('one-dense-layer', upToFirstDense, 'every dense layer has parameters'),
]
