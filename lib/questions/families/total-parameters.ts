import { z } from 'zod'
import { wholeAnswer } from '@/lib/questions/answer-of'
import { classifierPlans } from '@/lib/questions/classifier-plans'
import { rangeWithin } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { imagesPhrase, networkParameters, networkPhrase } from '@/lib/questions/named-network'
import { allFit, rowsOf } from '@/lib/questions/network'
import { networkCandidates } from '@/lib/questions/network-candidates'
import { networkSteps } from '@/lib/questions/network-steps'
import { networkTable } from '@/lib/questions/network-table'
import { wholeLatex, wholeText } from '@/lib/questions/number-text'
import { totalOf, totalSlips } from '@/lib/questions/total-parameters-slips'

/** All weights and biases of a classifier, convolutions and dense layers. */
export const totalParameters = defineFamily({
  id: 'total-parameters',
  code: 'TT',
  version: 1,
  title: 'Parameters of a whole network',
  skill: 'networks',
  description: 'How many weights and biases does a classifier have, from its first filter to its last unit?',
  conventions: ['weights-and-biases'],
  constraints: z.strictObject({ W: rangeWithin({ min: 28, max: 227 }).default({ min: 28, max: 227 }) }),
  parameters: z.strictObject(networkParameters),
  candidates: ({ W }) => networkCandidates(classifierPlans, W, 900),
  variants: () => [
    {
      share: 1,
      admits(network) {
        const rows = rowsOf(network)
        return rows !== null && allFit(network, rows)
      },
      refusal: 'No network takes images of such a side W. Widen the range: 28, 32, 64 and 227 are usual.',
    },
  ],
  correct: (network) => wholeAnswer(totalOf(network) ?? 0),
  slips: totalSlips,
  targets: () => [
    'forgot-biases',
    'forgot-depth',
    'flattened-without-channels',
    'only-convolutions',
    'pool-has-weights',
    'no-sharing',
  ],
  prompt: (network) => ({
    text: `${imagesPhrase(network)} go through ${networkPhrase(network)}. All strides fit.\n\nHow many parameters does the network learn in all?`,
    given: [],
    matrices: [],
    tables: [networkTable(network.layers)],
    convention: 'weights-and-biases',
    format: { kind: 'number', square: false, invalidAllowed: false },
  }),
  difficulty: ({ layers }) => (layers.length > 7 ? 5 : 4),
  steps(network) {
    const counts = (rowsOf(network) ?? []).flatMap(({ parameters }) => (parameters === 0 ? [] : [parameters]))
    const total = totalOf(network) ?? 0
    return [
      ...networkSteps(network, { outputs: true, parameters: true }),
      {
        label: 'Add up',
        text: `$${counts.map(wholeLatex).join(' + ')} = ${wholeLatex(total)}$. The answer is ${wholeText(total)}.`,
      },
    ]
  },
  figure: () => null,
})
