import { type Proof, slide, whole } from './proof'

type Numbers = Record<'W' | 'H' | 'F' | 'P' | 'S' | 'O' | 'D' | 'K' | 'N', number>

type Layer = Record<'W' | 'F' | 'P' | 'S' | 'D' | 'K', number>

/** The input values under a window of F x F through D channels, counted one by one. */
function valuesUnder(F: number, D: number): number {
  let values = 0
  for (let row = 0; row < F; row++) {
    for (let column = 0; column < F; column++) for (let channel = 0; channel < D; channel++) values++
  }
  return values
}

function addedUp(times: number, each: number): number {
  let total = 0
  for (let i = 0; i < times; i++) total += each
  return total
}

/** Adds up something for every map at every position of the output, the window slid along the rows and the columns. */
function overOutput({ W, F, P, S, K }: Layer, each: number): number {
  const { count } = slide(W, F, P, S)
  return addedUp(count, addedUp(count, addedUp(K, each)))
}

export const costProofs: Record<string, Proof> = {
  'conv-parameters'({ F, D, K }: Numbers) {
    let parameters = 0
    for (let filter = 0; filter < K; filter++) {
      for (let row = 0; row < F; row++) {
        for (let column = 0; column < F; column++) for (let channel = 0; channel < D; channel++) parameters++
      }
      parameters++
    }
    return whole(parameters)
  },
  'dense-weights'({ W, D, N }: Numbers) {
    const inputs = Array.from({ length: W }, () => Array.from({ length: W }, () => new Array(D).fill(0))).flat(2)
    let weights = 0
    for (let neuron = 0; neuron < N; neuron++) weights += inputs.length
    return whole(weights)
  },
  'neuron-weights'({ F, D, convention }: Numbers & { convention: string }) {
    return whole(valuesUnder(F, D) + (convention === 'weights-only' ? 0 : 1))
  },
  'one-by-one'({ D, K }: Numbers) {
    let parameters = 0
    for (let filter = 0; filter < K; filter++) parameters += valuesUnder(1, D) + 1
    return whole(parameters)
  },
  'flatten-dense'({ H, W, C, N }: Record<'H' | 'W' | 'C' | 'N', number>) {
    let values = 0
    for (let map = 0; map < C; map++) for (let row = 0; row < H; row++) values += addedUp(W, 1)
    return whole(addedUp(N, values + 1))
  },
  'unshared-parameters': (layer: Layer) => whole(overOutput(layer, valuesUnder(layer.F, layer.D) + 1)),
  'grouped-weights'({ F, D, K, g, convention }: Numbers & { g: number; convention: string }) {
    // Channels and filters are dealt out to the groups one by one; a filter sees the channels that its group got.
    const channels = new Array<number>(g).fill(0)
    for (let channel = 0; channel < D; channel++) channels[channel % g] = (channels[channel % g] ?? 0) + 1
    let parameters = 0
    for (let filter = 0; filter < K; filter++) {
      parameters += valuesUnder(F, channels[filter % g] ?? 0)
      if (convention !== 'weights-only') parameters++
    }
    return whole(parameters)
  },
}
