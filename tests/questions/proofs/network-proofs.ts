import { only, type Proof, slide, upTo, whole } from './proof'
import { spread } from './spread'

type Numbers = Record<'W' | 'F' | 'P' | 'S' | 'A', number>

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
}
