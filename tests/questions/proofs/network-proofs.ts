import type { Answer } from '@/lib/questions/answer'
import { only, type Proof, slide, upTo, whole } from './proof'
import { brokenLine, type ListedLayer } from './run-listing'
import { spread } from './spread'
import { type WalkedLayer, walkNetwork } from './walk-network'

type Numbers = Record<'W' | 'F' | 'P' | 'S' | 'A', number>
type Im2col = Record<'W' | 'F' | 'P' | 'S' | 'D' | 'K', number> & { convention: 'im2col-columns' | 'im2col-rows' }
type Chain = { O: number; layers: { F: number; P: number; S: number }[] }
type Slid = Record<'R' | 'M' | 'C' | 'K' | 'N' | 'L', number>
type Network = { W: number; D: number; layers: WalkedLayer[] }
type Matrix = [rows: number, columns: number]

/** What a chain leaves of an image, tried layer by layer; 0 where a window does not find room. */
function leftOf(side: number, layers: Chain['layers']): number {
  let left = side
  for (const { F, P, S } of layers) left = left === 0 ? 0 : slide(left, F, P, S).count
  return left
}

export const networkProofs: Record<string, Proof> = {
  'transposed-size'({ W, F, P, S, A }: Numbers) {
    const size = spread(W, F, P, S).length + A
    // A convolution with the same numbers leads back.
    if (slide(size, F, P, S).count !== W) throw new Error(`${size} pixels do not lead back to ${W}`)
    return whole(size)
  },
  'output-padding'({ W, F, P, S }: Numbers) {
    const input = slide(W, F, P, S).count
    return only(upTo(S - 1).filter((A) => spread(input, F, P, S).length + A === W))
  },
  'im2col-sizes'({ W, F, P, S, D, K, convention }: Im2col) {
    const taps: string[] = []
    for (let channel = 0; channel < D; channel++) {
      for (let row = 0; row < F; row++)
        for (let column = 0; column < F; column++) taps.push(`${channel} ${row} ${column}`)
    }
    let windows = 0
    for (let row = 0; row < slide(W, F, P, S).count; row++) windows += slide(W, F, P, S).count
    const weights: Matrix = [K, taps.length]
    const patches: Matrix = [taps.length, windows]
    if (weights[1] !== patches[0]) throw new Error('weights and patches make no product')
    const turned = ([rows, columns]: Matrix): Matrix =>
      convention === 'im2col-rows' ? [columns, rows] : [rows, columns]
    const product: Matrix = [weights[0], patches[1]]
    return { kind: 'cells', rows: [weights, patches, product].map((matrix) => turned(matrix).map(whole)) } as Answer
  },
  'smallest-input'({ O, layers }: Chain) {
    let side = 1
    while (leftOf(side, layers) < O) side++
    return whole(side)
  },
  'dense-as-convolution'({ R, M, C, N, L }: Slid) {
    // The image is cut into crops as large as in training, from each place to which the network can move.
    const crop = M * R
    let places = 0
    for (let start = 0; start + crop <= L * R; start += R) places++
    let maps = 0
    for (let pixel = 0; pixel < L * R; pixel += R) maps++
    const shape = (...sizes: number[]) => [{ kind: 'shape' as const, sizes }]
    return { kind: 'cells', rows: [shape(M, M, C), shape(maps, maps, C), shape(places, places, N)] }
  },
  'layer-table'({ W, D, layers }: Network) {
    const rows = walkNetwork(W, D, layers)
    return {
      kind: 'cells',
      rows: rows.map(({ side, channels, parameters }) => [
        { kind: 'shape', sizes: [side, side, channels] },
        { kind: 'number', numerator: parameters, denominator: 1 },
      ]),
    }
  },
  'in-features'({ W, D, layers }: Network) {
    const first = layers.findIndex(({ kind }) => kind === 'dense')
    return whole(walkNetwork(W, D, layers)[first]?.inputs ?? 0)
  },
  'total-parameters'({ W, D, layers }: Network) {
    let total = 0
    for (const { parameters } of walkNetwork(W, D, layers)) total += parameters
    return whole(total)
  },
  'broken-line': ({ W, D, layers }: { W: number; D: number; layers: ListedLayer[] }) => ({
    kind: 'choice',
    option: `line-${brokenLine(W, D, layers) + 2}`,
  }),
}
