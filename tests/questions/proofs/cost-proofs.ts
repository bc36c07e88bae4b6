import type { Answer, CellAnswer } from '@/lib/questions/answer'
import { type Proof, slide, whole } from './proof'

type Numbers = Record<'W' | 'H' | 'F' | 'P' | 'S' | 'O' | 'D' | 'K' | 'N', number>

type Layer = Record<'W' | 'F' | 'P' | 'S' | 'D' | 'K', number>

const counted = new Map<string, number>()

/** The input values under a window of F x F through D channels, counted one by one, and each window but once. */
function valuesUnder(F: number, D: number): number {
  const known = counted.get(`${F} ${D}`)
  if (known !== undefined) return known
  let values = 0
  for (let row = 0; row < F; row++) {
    for (let column = 0; column < F; column++) for (let channel = 0; channel < D; channel++) values++
  }
  counted.set(`${F} ${D}`, values)
  return values
}

/** The exact quotient, its denominator found by trying. */
function ratio(dividend: number, divisor: number): CellAnswer {
  let denominator = 1
  while ((dividend * denominator) % divisor !== 0) denominator++
  return { kind: 'number', numerator: (dividend * denominator) / divisor, denominator }
}

const table = (...rows: (number | CellAnswer)[][]): Answer => ({
  kind: 'cells',
  rows: rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? { kind: 'number', numerator: cell, denominator: 1 } : cell)),
  ),
})

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
  'batch-norm'({ F, D, K }: Numbers) {
    let parameters = 0
    for (let map = 0; map < K; map++) parameters += valuesUnder(F, D) + ['scale', 'shift'].length
    return whole(parameters)
  },
  'dense-conv-ratio'({ W, D, N, F, K }: Numbers) {
    return ratio(addedUp(N, addedUp(W, addedUp(W, D))), addedUp(K, valuesUnder(F, D)))
  },
  'mac-count': (layer: Layer) => whole(overOutput(layer, valuesUnder(layer.F, layer.D))),
  'activation-memory': (layer: Layer) => whole(overOutput(layer, Float32Array.BYTES_PER_ELEMENT)),
  'depthwise-separable'({ F, D, K }: Numbers) {
    const depthwise = addedUp(D, valuesUnder(F, 1))
    const pointwise = addedUp(K, valuesUnder(1, D))
    return table([depthwise], [pointwise], [depthwise + pointwise], [addedUp(K, valuesUnder(F, D))])
  },
  'stacked-filters'({ n, F, C }: Record<'n' | 'F' | 'C', number>) {
    // From one output pixel backwards, layer by layer: every pixel that a window on a pixel in sight touches.
    let seen = new Set([0])
    for (let layer = 0; layer < n; layer++) {
      seen = new Set([...seen].flatMap((pixel) => Array.from({ length: F }, (_, tap) => pixel + tap)))
    }
    const side = seen.size
    return table([side, addedUp(n, addedUp(C, valuesUnder(F, C)))], [side, addedUp(C, valuesUnder(side, C))])
  },
  'channel-scaling'(layer: Record<'F' | 'W' | 'D' | 'K' | 'newW' | 'newD' | 'newK', number>) {
    const { F, W, D, K, newW, newD, newK } = layer
    const cost = (side: number, depth: number, filters: number) => ({
      weights: addedUp(filters, valuesUnder(F, depth)),
      operations: addedUp(side, addedUp(side, addedUp(filters, valuesUnder(F, depth)))),
      values: addedUp(side, addedUp(side, filters)),
    })
    const before = cost(W, D, K)
    const after = cost(newW, newD, newK)
    return table(
      [ratio(after.weights, before.weights)],
      [ratio(after.operations, before.operations)],
      [ratio(after.values, before.values)],
    )
  },
}
