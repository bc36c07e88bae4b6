import { describe, expect, test } from 'vitest'
import { drawQuestion } from '@/lib/questions/draw-question'
import frozen from './frozen-draws.json'

/**
 * What published seeds draw. A failure means that papers drawn again from their seeds would differ: if that is meant,
 * raise the family's version and freeze its draws anew.
 */
describe.each(frozen)('$ref.family, seed $ref.seed', ({ ref, correct, slips }) => {
  test('draws the numbers, the answer and the slips that it always has', () => {
    const drawn = drawQuestion(ref.family, {}, ref.seed)
    if (drawn.kind === 'refused') throw new Error(drawn.problem)
    expect(drawn.question.ref).toStrictEqual(ref)
    expect(drawn.question.key.correct).toStrictEqual(correct)
    expect(drawn.question.key.slips.map(({ misconception, answer }) => ({ misconception, answer }))).toStrictEqual(
      slips,
    )
  })
})
