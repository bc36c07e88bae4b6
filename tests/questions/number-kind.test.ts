import { expect, test } from 'vitest'
import { drawQuestion } from '@/lib/questions/draw-question'
import { families } from '@/lib/questions/families'
import { numberKindOf } from '@/lib/questions/number-kind'
import { draws } from '../draws'

test.each(families.filter(({ id }) => numberKindOf(id) !== 'any'))('$id asks for whole numbers alone', ({ id }) => {
  for (let i = 0; i < draws(300); i++) {
    const drawn = drawQuestion(id, {}, `kind-${i}`)
    if (drawn.kind === 'refused') throw new Error(drawn.problem)
    const { correct } = drawn.question.key
    if (correct.kind === 'number') expect(correct.denominator, JSON.stringify(drawn.question.ref.parameters)).toBe(1)
  }
})
