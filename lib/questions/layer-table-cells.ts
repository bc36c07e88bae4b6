import type { CellAnswer, CellsAnswer, CellsFormat } from '@/lib/questions/answer'
import { cellsAnswer, shapeAnswer, wholeAnswer } from '@/lib/questions/answer-of'
import type { TableLayer } from '@/lib/questions/carry'
import type { NamedNetwork } from '@/lib/questions/named-network'
import { type Network, type NetworkRow, namesOf, rightRules, rowAfter, rowsOf } from '@/lib/questions/network'
import { countIdeas, depthIdeas, firstLine, lineOf, type NetworkIdea, sideIdeas } from '@/lib/questions/network-ideas'
import type { CellSlip } from '@/lib/questions/question'
import type { SlipRule } from '@/lib/questions/slip-rule'

let lastRight: { rows: readonly NetworkRow[] | null; cells: CellsAnswer } = { rows: null, cells: cellsAnswer([]) }

/** The right table; every part of a question asks for it, so the last one is remembered. */
export function rightTable(network: Network): CellsAnswer {
  const rows = rowsOf(network)
  if (rows !== lastRight.rows) lastRight = { rows, cells: cellsAnswer(rows?.map(cellsOf) ?? []) }
  return lastRight.cells
}

function cellsOf({ side, channels, parameters }: NetworkRow): CellAnswer[] {
  return [shapeAnswer(side, side, channels), wholeAnswer(parameters)]
}

/** A table of wrong rows that takes over the right cells where they agree, to spare memory. */
function wrongTable(network: Network, rows: readonly NetworkRow[]): CellsAnswer {
  const right = rowsOf(network) ?? []
  const cells = rightTable(network).rows
  return {
    kind: 'cells',
    rows: rows.map((row, index) => {
      const { side, channels, parameters } = right[index] as NetworkRow
      const [shape = null, count = null] = cells[index] ?? []
      const sameShape = row.side === side && row.channels === channels
      return [
        sameShape ? shape : shapeAnswer(row.side, row.side, row.channels),
        row.parameters === parameters ? count : wholeAnswer(row.parameters),
      ]
    }),
  }
}

export function tableFormat(layers: readonly TableLayer[]): CellsFormat {
  return {
    kind: 'cells',
    rows: [...namesOf(layers)],
    columns: [
      { label: 'Output', cell: { kind: 'shape', axes: ['height', 'width', 'channels'] } },
      { label: 'Parameters', cell: { kind: 'number' } },
    ],
  }
}

/** A wrong idea followed through the whole table, with everything that comes of it. */
function throughout(one: NetworkIdea): SlipRule<NamedNetwork> {
  return {
    misconception: one.misconception,
    answers(network) {
      const rows = rowsOf(network, one.rules)
      return rows === null ? [] : [wrongTable(network, rows)]
    },
    line: (network) => firstLine(network, one),
  }
}

const channelsFirst: SlipRule<NamedNetwork> = {
  misconception: 'channels-first',
  answers(network) {
    const rows = rowsOf(network) ?? []
    return [
      cellsAnswer(
        rows.map(({ side, channels, parameters }) => [shapeAnswer(channels, side, side), wholeAnswer(parameters)]),
      ),
    ]
  },
  line: () => 'You put the channels first; here the order is height × width × channels.',
}

/** Likeliest first. */
export const tableSlips: readonly SlipRule<NamedNetwork>[] = [
  throughout(countIdeas.forgotBiases),
  throughout(countIdeas.forgotDepth),
  throughout(sideIdeas.forgotPlusOne),
  throughout(depthIdeas.keptDepth),
  throughout(sideIdeas.ignoredPadding),
  throughout(sideIdeas.roundedUp),
  throughout(depthIdeas.withoutChannels),
  throughout(countIdeas.poolWeights),
  throughout(depthIdeas.halvedDepth),
  channelsFirst,
]

/** The ideas that can spoil a single row, by its kind of layer: those that touch what comes out, and those that touch the count. */
const cellIdeas: Record<TableLayer['kind'], { shape: readonly NetworkIdea[]; count: readonly NetworkIdea[] }> = {
  conv: {
    shape: [sideIdeas.forgotPlusOne, depthIdeas.keptDepth, sideIdeas.ignoredPadding, sideIdeas.ignoredStride],
    count: [countIdeas.forgotBiases, countIdeas.forgotDepth, countIdeas.oneBias],
  },
  pool: {
    shape: [sideIdeas.forgotPlusOne, sideIdeas.roundedUp, depthIdeas.halvedDepth],
    count: [countIdeas.poolWeights],
  },
  flatten: { shape: [depthIdeas.withoutChannels], count: [] },
  dense: { shape: [], count: [countIdeas.forgotBiases, countIdeas.oneBias, depthIdeas.withoutChannels] },
}

/** The same ideas where they spoil a single row. */
export function tableCellSlips({ W, D, layers }: Network): CellSlip[] {
  const names = namesOf(layers)
  const slips: CellSlip[] = []
  let side = W
  let channels = D
  for (let row = 0; row < layers.length; row++) {
    const layer = layers[row] as TableLayer
    const name = names[row] ?? ''
    const right = rowAfter(layer, side, channels, rightRules)
    const { shape, count } = cellIdeas[layer.kind]
    for (const one of shape) {
      const after = rowAfter(layer, side, channels, one.rules)
      if (after.side < 1 || after.channels < 1) continue
      if (after.side === right.side && after.channels === right.channels) continue
      const line = lineOf(name, one, { layer, side, channels, after })
      const answer = shapeAnswer(after.side, after.side, after.channels)
      slips.push({ misconception: one.misconception, row, column: 0, answer, line })
    }
    for (const one of count) {
      const after = rowAfter(layer, side, channels, one.rules)
      if (after.parameters === right.parameters) continue
      const line = lineOf(name, one, { layer, side, channels, after })
      slips.push({ misconception: one.misconception, row, column: 1, answer: wholeAnswer(after.parameters), line })
    }
    side = right.side
    channels = right.channels
  }
  return slips
}
