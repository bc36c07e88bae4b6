import { wholeAnswer } from '@/lib/questions/answer-of'
import type { NamedNetwork } from '@/lib/questions/named-network'
import { type Network, type RowRules, rightRules, rowsOf } from '@/lib/questions/network'
import { depthIdeas, firstLine, type NetworkIdea, sideIdeas } from '@/lib/questions/network-ideas'
import { wholeLatex } from '@/lib/questions/number-text'
import type { SlipRule } from '@/lib/questions/slip-rule'

/** A network that flattens its maps for dense layers, with the images of a batch. */
export type FlattenedNetwork = NamedNetwork & { B: number }

/** What goes into the flattening layer, and the length of the vector that it makes. */
export function flattened(
  network: Network,
  rules: RowRules = rightRules,
): { side: number; channels: number; length: number } | null {
  const rows = rowsOf(network, rules)
  const at = network.layers.findIndex(({ kind }) => kind === 'flatten')
  const row = rows?.[at]
  if (row === undefined) return null
  const { side, channels } = rows?.[at - 1] ?? { side: network.W, channels: network.D }
  return { side, channels, length: row.channels }
}

function lengthRule(one: NetworkIdea): SlipRule<FlattenedNetwork> {
  return {
    misconception: one.misconception,
    answers(network) {
      const wrong = flattened(network, one.rules)
      return wrong === null ? [] : [wholeAnswer(wrong.length)]
    },
    line(network) {
      const line = firstLine(network, one)
      const wrong = flattened(network, one.rules)
      if (wrong === null || line.startsWith('In Flatten')) return line
      const { side, channels, length } = wrong
      return `${line} All the way through, that leads to $${side} \\cdot ${side} \\cdot ${channels} = ${wholeLatex(length)}$.`
    },
  }
}

/** Likeliest first. */
export const inFeaturesSlips: readonly SlipRule<FlattenedNetwork>[] = [
  lengthRule(depthIdeas.withoutChannels),
  lengthRule(sideIdeas.forgotPlusOne),
  lengthRule(sideIdeas.poolLeftOut),
  lengthRule(sideIdeas.ignoredPadding),
  lengthRule(sideIdeas.assumedSame),
  lengthRule(depthIdeas.sideForArea),
  lengthRule(sideIdeas.poolStrideOne),
  {
    misconception: 'counted-batch',
    answers: (network) => [wholeAnswer(network.B * (flattened(network)?.length ?? 0))],
    line(network) {
      const length = flattened(network)?.length ?? 0
      return `You computed $${network.B} \\cdot ${wholeLatex(length)} = ${wholeLatex(network.B * length)}$: each of the $${network.B}$ images makes a vector of its own.`
    },
  },
  lengthRule(sideIdeas.roundedUp),
]
