import { invalid } from '@/lib/questions/answer'
import { only, type Proof, slide, upTo, whole } from './proof'

type Numbers = Record<'W' | 'H' | 'F' | 'P' | 'S' | 'O' | 'D' | 'K' | 'N', number>

type TwoAxes = Record<'H' | 'W' | 'Fh' | 'Fw' | 'Ph' | 'Pw' | 'Sh' | 'Sw', number> & {
  convention: 'course' | 'framework'
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
  'output-volume'({ H, W, F, P, S, K }: Numbers) {
    const height = slide(H, F, P, S)
    const width = slide(W, F, P, S)
    return height.exact && width.exact ? { kind: 'shape', sizes: [height.count, width.count, K] } : invalid
  },
}
