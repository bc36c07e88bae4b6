import { invalid } from '@/lib/questions/answer'
import { only, type Proof, slide, upTo } from './proof'

type Numbers = Record<'W' | 'H' | 'F' | 'P' | 'S' | 'O' | 'D' | 'K' | 'N', number>

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
  'output-volume'({ H, W, F, P, S, K }: Numbers) {
    const height = slide(H, F, P, S)
    const width = slide(W, F, P, S)
    return height.exact && width.exact ? { kind: 'shape', sizes: [height.count, width.count, K] } : invalid
  },
}
