import type { TableLayer } from '@/lib/questions/carry'
import { type Network, type NetworkRow, namesOf, rowsOf, travelLatex } from '@/lib/questions/network'
import { wholeLatex } from '@/lib/questions/number-text'
import type { Step } from '@/lib/questions/question'

/** A step for each layer: its output, its parameters, or both. */
export function networkSteps(network: Network, tells: { outputs: boolean; parameters: boolean }): Step[] {
  const names = namesOf(network.layers)
  const rows = rowsOf(network) ?? []
  return network.layers.map((layer, index): Step => {
    const { side, channels } = rows[index - 1] ?? { side: network.W, channels: network.D }
    const after = rows[index] as NetworkRow
    const parts = [
      ...(tells.outputs ? [outputText(layer, side, channels, after)] : []),
      ...(tells.parameters ? [parametersText(layer, side, channels, after)] : []),
    ]
    return { label: names[index] ?? '', text: parts.join(' ') }
  })
}

function outputText(layer: TableLayer, side: number, channels: number, after: NetworkRow): string {
  switch (layer.kind) {
    case 'conv':
    case 'pool':
      return `$${travelLatex(side, layer)} + 1 = ${after.side}$ for each side, and ${layer.kind === 'conv' ? `$${layer.K}$ filters make $${layer.K}$ maps` : `the $${channels}$ channels stay`}.`
    case 'flatten':
      return `$${side} \\cdot ${side} \\cdot ${channels} = ${wholeLatex(after.channels)}$ values in a row.`
    case 'dense':
      return `$${wholeLatex(layer.K)}$ units give $${wholeLatex(layer.K)}$ values.`
  }
}

function parametersText(layer: TableLayer, side: number, channels: number, after: NetworkRow): string {
  switch (layer.kind) {
    case 'conv':
      return `Parameters: $(${layer.F} \\cdot ${layer.F} \\cdot ${channels} + 1) \\cdot ${layer.K} = ${wholeLatex(after.parameters)}$.`
    case 'dense': {
      const inputs = side === 1 ? wholeLatex(channels) : `${side} \\cdot ${side} \\cdot ${channels}`
      return `Parameters: $(${inputs} + 1) \\cdot ${wholeLatex(layer.K)} = ${wholeLatex(after.parameters)}$.`
    }
    case 'pool':
    case 'flatten':
      return 'There is nothing to learn here.'
  }
}
