import { slide } from './proof'

export type WalkedLayer =
  | { kind: 'conv'; F: number; P: number; S: number; K: number }
  | { kind: 'pool'; F: number; P: number; S: number }
  | { kind: 'flatten' }
  | { kind: 'dense'; K: number }
export type Walked = { side: number; channels: number; parameters: number; inputs: number }

/** A network walked through layer by layer: windows are slid, values and weights counted one by one. */
export function walkNetwork(W: number, D: number, layers: readonly WalkedLayer[]): Walked[] {
  let side = W
  let channels = D
  return layers.map((layer) => {
    const inputs = countValues(side, channels)
    const parameters = countParameters(layer, channels, inputs)
    switch (layer.kind) {
      case 'conv':
      case 'pool':
        side = slide(side, layer.F, layer.P, layer.S).count
        channels = layer.kind === 'conv' ? layer.K : channels
        break
      case 'flatten':
        side = 1
        channels = inputs
        break
      case 'dense':
        side = 1
        channels = layer.K
    }
    return { side, channels, parameters, inputs }
  })
}

function countValues(side: number, channels: number): number {
  let values = 0
  for (let row = 0; row < side; row++) for (let column = 0; column < side; column++) values += channels
  return values
}

function countParameters(layer: WalkedLayer, channels: number, inputs: number): number {
  if (layer.kind !== 'conv' && layer.kind !== 'dense') return 0
  let perUnit = 1
  if (layer.kind === 'dense') perUnit += inputs
  else for (let row = 0; row < layer.F; row++) for (let column = 0; column < layer.F; column++) perUnit += channels
  let parameters = 0
  for (let unit = 0; unit < layer.K; unit++) parameters += perUnit
  return parameters
}
