import type { TableLayer } from '@/lib/questions/carry'
import type { Network } from '@/lib/questions/network'

/** The network as lines of PyTorch; `inputs` says what stands for the number of inputs of each dense layer. */
export function networkListing({ D, layers }: Network, inputs: (dense: number) => string): string[] {
  const lines = ['net = nn.Sequential(']
  let channels = D
  let dense = 0
  for (const [index, layer] of layers.entries()) {
    switch (layer.kind) {
      case 'conv':
        lines.push(`  nn.Conv2d(${channels}, ${layer.K}, ${layer.F}${movement(layer, 1)}),`, '  nn.ReLU(),')
        channels = layer.K
        break
      case 'pool':
        lines.push(`  ${poolingCall(layer)},`)
        break
      case 'flatten':
        lines.push('  nn.Flatten(),')
        break
      case 'dense':
        lines.push(`  nn.Linear(${inputs(dense)}, ${layer.K}),`)
        if (index < layers.length - 1) lines.push('  nn.ReLU(),')
        dense++
    }
  }
  return [...lines, ')']
}

/** A pool moves by its own size where no stride is written. */
function poolingCall(layer: Extract<TableLayer, { kind: 'pool' }>): string {
  return `nn.MaxPool2d(${layer.F}${movement(layer, layer.F)})`
}

function movement({ P, S }: { P: number; S: number }, defaultStride: number): string {
  return `${S === defaultStride ? '' : `, stride=${S}`}${P === 0 ? '' : `, padding=${P}`}`
}
