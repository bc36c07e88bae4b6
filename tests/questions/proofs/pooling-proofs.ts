import { type Answer, invalid } from '@/lib/questions/answer'
import { type Proof, slide, whole } from './proof'

type Numbers = Record<'W' | 'F' | 'P' | 'S', number>

const sizeAnswer = ({ W, F, P, S }: Numbers): Answer => {
  const { count, exact } = slide(W, F, P, S)
  return exact ? whole(count) : invalid
}

export const poolingProofs: Record<string, Proof> = {
  'pooling-size': sizeAnswer,
}
