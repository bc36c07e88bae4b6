import { invalid } from '@/lib/questions/answer'
import { only, type Proof, slide, upTo, whole } from './proof'

type Numbers = Record<'W' | 'H' | 'F' | 'P' | 'S' | 'O' | 'D' | 'K' | 'N', number>

type TwoAxes = Record<'H' | 'W' | 'Fh' | 'Fw' | 'Ph' | 'Pw' | 'Sh' | 'Sw', number> & {
  convention: 'course' | 'framework'
}

/** Windows of a line that start in the input, S apart: as many outputs as SAME has, and the zeros that the last one lacks. */
function sameByHand({ W, F, S }: Numbers): { count: number; zeros: number } {
  let count = 0
  let end = 0
  for (let start = 0; start < W; start += S) {
    count++
    end = start + F
  }
  return { count, zeros: upTo(F).find((zeros) => W + zeros >= end) ?? 0 }
}

export const volumeProofs: Record<string, Proof> = {
  'find-stride': ({ W, F, P, O }: Numbers) =>
    only(
      upTo(W + 2 * P).filter((S) => {
        if (S === 0) return false
        const { count, exact } = slide(W, F, P, S)
        return exact && count === O
      }),
    ),
  'find-padding': ({ W, F, S, O }: Numbers) =>
    only(
      upTo(40).filter((P) => {
        const { count, exact } = slide(W, F, P, S)
        return exact && count === O
      }),
    ),
  'output-depth'({ D, F, K, asked }: Numbers & { asked: 'output' | 'filter' }) {
    const channels = upTo(D - 1)
    const filters = upTo(K - 1).map(() => channels.map(() => new Array(F * F).fill(0)))
    // Each filter sums over what it looks at into one value, and so makes one map.
    const maps = filters.map((filter) => filter.length)
    return whole(asked === 'output' ? maps.length : (maps[0] ?? 0))
  },
  'two-axes'({ H, W, Fh, Fw, Ph, Pw, Sh, Sw, convention }: TwoAxes) {
    const rows = slide(H, Fh, Ph, Sh)
    const columns = slide(W, Fw, Pw, Sw)
    if (convention === 'course' && !(rows.exact && columns.exact)) return invalid
    return { kind: 'shape', sizes: [rows.count, columns.count] }
  },
  'find-filter': ({ W, P, S, O }: Numbers) =>
    only(
      upTo(W + 2 * P).filter((F) => {
        if (F === 0) return false
        const { count, exact } = slide(W, F, P, S)
        return exact && count === O
      }),
    ),
  'inputs-for-output': ({ F, P, S, O }: Numbers) => ({
    kind: 'set',
    members: upTo(F + O * S + S).filter((W) => W > 0 && slide(W, F, P, S).count === O),
  }),
  'which-fits': ({ W, layers }: { W: number; layers: Record<'F' | 'P' | 'S', number>[] }) => {
    const fitting = layers.flatMap(({ F, P, S }, place) => (slide(W, F, P, S).exact ? ['abcd'.charAt(place)] : []))
    return { kind: 'choice', option: fitting.length === 1 ? (fitting[0] as string) : 'none or several' }
  },
  'strides-that-fit': ({ W, F, P, L }: Numbers & { L: number }) => ({
    kind: 'set',
    members: upTo(L).filter((S) => S > 0 && slide(W, F, P, S).exact),
  }),
  'tensorflow-same-size': (layer: Numbers) => whole(sameByHand(layer).count),
  'tensorflow-same-pads'(layer: Numbers) {
    const pads = { left: 0, right: 0 }
    // One column after the other, the first on the right.
    for (let zeros = sameByHand(layer).zeros; zeros > 0; zeros--) pads[pads.left < pads.right ? 'left' : 'right']++
    return {
      kind: 'cells',
      rows: [[pads.left, pads.right].map((value) => ({ kind: 'number', numerator: value, denominator: 1 }))],
    }
  },
  'total-to-per-side': ({ W, F, given, asked }: Numbers & { given: number; asked: 'per-side' | 'total' }) =>
    asked === 'per-side'
      ? only(upTo(30).filter((P) => P + W + P === W + given))
      : only(upTo(60).filter((p) => upTo(p + W - F).length === slide(W, F, given, 1).count)),
  'output-volume'({ H, W, F, P, S, K, convention }: Numbers & { convention: 'course' | 'framework' }) {
    const height = slide(H, F, P, S)
    const width = slide(W, F, P, S)
    return (height.exact && width.exact) || convention === 'framework'
      ? { kind: 'shape', sizes: [height.count, width.count, K] }
      : invalid
  },
}
