import { type Answer, invalid } from '@/lib/questions/answer'
import { type Proof, slide, whole } from './proof'

type Numbers = Record<'W' | 'F' | 'P' | 'S' | 'D' | 'K' | 'L' | 'N' | 'window', number>
type Under = Numbers & { convention: string }
type Average = Record<'F' | 'P' | 'S' | 'row' | 'column', number> & { input: number[][]; convention: string }
type Share = Record<'windowHeight' | 'windowWidth' | 'rows' | 'columns' | 'D', number>

/** Slides a pooling window until no pixel is left; in ceil_mode a window may overhang, but must start before the input ends. */
function sizeUnder({ W, F, P, S, convention }: Under): Answer {
  const { count, exact } = slide(W, F, P, S)
  if (convention === 'course' && !exact) return invalid
  if (convention !== 'ceil-mode') return whole(count)
  let windows = 0
  let reached = 0
  for (let start = -P; reached < P + W + P && start < W; start += S) {
    windows++
    reached = start + P + F
  }
  return whole(windows)
}

const count = (...sides: number[]): number => {
  const [side, ...others] = sides
  if (side === undefined) return 1
  let total = 0
  for (let i = 0; i < side; i++) total += others.length === 0 ? 1 : count(...others)
  return total
}

const table = (rows: readonly Answer[][]): Answer => ({ kind: 'cells', rows }) as Answer

export const poolingProofs: Record<string, Proof> = {
  'pooling-size': sizeUnder,
  'overlapping-pooling': sizeUnder,
  'pooling-ceil-mode': (drawn: Numbers) => sizeUnder({ ...drawn, convention: 'ceil-mode' }),
  'pooling-default-stride': ({ W, F, P }: Numbers) => whole(slide(W, F, P, F).count),
  'share-discarded'({ windowHeight, windowWidth, rows, columns }: Share) {
    // One channel, pixel by pixel: the first of each window is passed on.
    let discarded = 0
    let all = 0
    for (let y = 0; y < windowHeight * rows; y++) {
      for (let x = 0; x < windowWidth * columns; x++) {
        all++
        if (y % windowHeight !== 0 || x % windowWidth !== 0) discarded++
      }
    }
    let shared = discarded
    while (discarded % shared !== 0 || all % shared !== 0) shared--
    return { kind: 'number', numerator: discarded / shared, denominator: all / shared }
  },
  'pooling-depth-parameters'({ D, F, K, L }: Numbers) {
    const layer = (channels: number, filters: number) => {
      let parameters = 0
      for (let filter = 0; filter < filters; filter++) parameters += count(F, F, channels) + 1
      return whole(parameters)
    }
    return table([
      [whole(K), layer(D, K)],
      [whole(K), whole(0)],
      [whole(L), layer(K, L)],
    ])
  },
  'global-average-pool'({ W, D, N }: Numbers) {
    const flat = Array.from({ length: D }, () => new Array<number>(W * W).fill(0)).flat().length
    const means = Array.from({ length: D }, (_, channel) => channel).length
    let [flatWeights, meanWeights] = [0, 0]
    for (let unit = 0; unit < N; unit++) {
      flatWeights += flat
      meanWeights += means
    }
    return table([
      [whole(flat), whole(flatWeights)],
      [whole(means), whole(meanWeights)],
    ])
  },
  'average-pool-as-convolution'({ F, D }: Numbers) {
    // Ordinary filters built in full: each is 1 in its own channel; the value then makes each sum to 1.
    let [ones, zeros] = [0, 0]
    for (let filter = 0; filter < D; filter++) {
      for (let channel = 0; channel < D; channel++) {
        const places = count(F, F)
        if (channel === filter) ones += places
        else zeros += places
      }
    }
    return table([[{ kind: 'number', numerator: 1, denominator: ones / D }], [whole(ones)], [whole(ones + zeros)]])
  },
  'average-pool-value'({ F, P, S, row, column, input, convention }: Average) {
    // Pads with a mark, not with zeros, and looks at every pixel of the padded input.
    const mark = null
    const side = input.length + 2 * P
    const inInput = (place: number) => place >= P && place < P + input.length
    let [total, counted] = [0, 0]
    for (let y = 0; y < side; y++) {
      for (let x = 0; x < side; x++) {
        const isUnder = y >= row * S && y < row * S + F && x >= column * S && x < column * S + F
        if (!isUnder) continue
        const pixel = inInput(y) && inInput(x) ? (input[y - P]?.[x - P] ?? mark) : mark
        total += pixel ?? 0
        if (pixel !== mark || convention === 'padding-counted') counted++
      }
    }
    let shared = counted
    while (total % shared !== 0 || counted % shared !== 0) shared--
    return { kind: 'number', numerator: total / shared, denominator: counted / shared }
  },
}
