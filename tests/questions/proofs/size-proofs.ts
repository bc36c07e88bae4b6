import { type Answer, invalid } from '@/lib/questions/answer'
import { only, type Proof, slide, upTo, whole } from './proof'

type Numbers = Record<'W' | 'F' | 'P' | 'S', number>

const sizeAnswer = ({ W, F, P, S }: Numbers): Answer => {
  const { count, exact } = slide(W, F, P, S)
  return exact ? whole(count) : invalid
}

export const sizeProofs: Record<string, Proof> = {
  'valid-unit-stride': sizeAnswer,
  'padded-unit-stride': sizeAnswer,
  'general-size': sizeAnswer,
  'does-it-fit': ({ W, F, P, S }: Numbers) => ({
    kind: 'choice',
    option: slide(W, F, P, S).exact ? 'fits' : 'invalid',
  }),
  'same-padding': ({ W, F }: Numbers) => only(upTo(20).filter((P) => slide(W, F, P, 1).count === W)),
}
