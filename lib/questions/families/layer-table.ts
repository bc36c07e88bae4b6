import { z } from 'zod'
import { cellsText } from '@/lib/questions/cells-text'
import { rangeWithin } from '@/lib/questions/constraint-range'
import { defineFamily } from '@/lib/questions/family'
import { rightTable, tableCellSlips, tableFormat, tableSlips } from '@/lib/questions/layer-table-cells'
import { imagesPhrase, networkParameters, networkPhrase } from '@/lib/questions/named-network'
import { allFit, type Network, namesOf, rowsOf } from '@/lib/questions/network'
import { networkCandidates } from '@/lib/questions/network-candidates'
import { sixRowPlans } from '@/lib/questions/network-plans'
import { networkSteps } from '@/lib/questions/network-steps'
import { networkTable } from '@/lib/questions/network-table'

/** Shape and parameters of every layer of a small network; a row that follows rightly from one's own counts as right. */
export const layerTable = defineFamily({
  id: 'layer-table',
  code: 'LT',
  version: 1,
  title: 'Layer table',
  skill: 'networks',
  description: 'A small network layer by layer: which shape comes out of each, and how much does it learn?',
  conventions: ['framework'],
  constraints: z.strictObject({ W: rangeWithin({ min: 28, max: 227 }).default({ min: 28, max: 227 }) }),
  parameters: z.strictObject(networkParameters),
  candidates: ({ W }) => networkCandidates(sixRowPlans, W, 500),
  variants: () => [
    {
      share: 1,
      admits: (network) => rowsOf(network) !== null,
      refusal: 'No network takes images of such a side W. Widen the range: 28, 32, 64 and 224 are usual.',
    },
  ],
  correct: (network) => rightTable(network),
  slips: tableSlips,
  targets: ({ layers }) => [
    'forgot-biases',
    'forgot-depth',
    'forgot-plus-one',
    'kept-depth',
    'pool-has-weights',
    'channels-first',
    ...(layers.some((layer) => layer.kind === 'dense') ? (['flattened-without-channels'] as const) : []),
    ...(layers.some((layer) => 'P' in layer && layer.P > 0) ? (['ignored-padding'] as const) : []),
  ],
  cellSlips: (network) => tableCellSlips(network),
  carry: ({ W, D, layers }) => ({ kind: 'layers', input: [W, W, D], layers, columns: ['shape', 'parameters'] }),
  prompt: (network) => ({
    text: `${imagesPhrase(network)} go through ${networkPhrase(network)}. Every filter and every unit has a bias.\n\nFill in which shape comes out of each layer (height × width × channels) and how many parameters it has. ${vectorNote(network)}`.trim(),
    given: [],
    matrices: [],
    tables: [networkTable(network.layers)],
    convention: 'framework',
    format: tableFormat(network.layers),
  }),
  difficulty: (network) => (!allFit(network, rowsOf(network) ?? []) ? 5 : hasDense(network) ? 4 : 3),
  steps: (network) => [
    ...networkSteps(network, { outputs: true, parameters: true }),
    {
      label: 'The table',
      text: `The answer is, row by row:\n\n${cellsText(rightTable(network), namesOf(network.layers))}`,
    },
  ],
  figure: () => null,
})

function hasDense({ layers }: Network): boolean {
  return layers.some(({ kind }) => kind === 'dense')
}

function vectorNote(network: Network): string {
  return hasDense(network) ? 'A vector of $n$ values counts as $1 \\times 1 \\times n$.' : ''
}
