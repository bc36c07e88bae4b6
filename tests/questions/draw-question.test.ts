import { describe, expect, test } from 'vitest'
import { drawFresh } from '@/lib/questions/draw-fresh'
import { drawQuestion, reopenQuestion } from '@/lib/questions/draw-question'
import { families, familyTitle, isFamilyId } from '@/lib/questions/families'
import { questionFingerprint } from '@/lib/questions/question-fingerprint'
import { draws } from '../draws'

describe('drawQuestion', () => {
  test('draws under the constraints given', () => {
    const drawn = drawQuestion('general-size', { S: { min: 4, max: 4 } }, 'seed')
    expect(drawn).toMatchObject({
      kind: 'question',
      question: { ref: { family: 'general-size', parameters: { S: 4 } } },
    })
  })

  test('says why nothing can be drawn', () => {
    expect(drawQuestion('general-size', { W: { min: 9, max: 3 } }, 'seed')).toEqual({
      kind: 'refused',
      problem: 'W: the smallest value must not be above the largest.',
    })
  })

  test('an unknown family is our mistake', () => {
    expect(() => drawQuestion('origami', {}, 'seed')).toThrow('origami')
  })
})

describe('reopenQuestion', () => {
  test.each(families.map(({ id }) => id))('%s is reopened from its stored reference', (id) => {
    const drawn = drawQuestion(id, {}, 'reopen')
    if (drawn.kind === 'refused') throw new Error(drawn.problem)
    expect(reopenQuestion(JSON.parse(JSON.stringify(drawn.question.ref)))).toStrictEqual(drawn.question)
  })

  test('a reference to another version is not reopened with other words and another key', () => {
    const parameters = { W: 13, F: 5, P: 2, S: 2 }
    expect(reopenQuestion({ family: 'general-size', version: 999, seed: '', parameters })).toBeNull()
  })

  test('numbers that are not the family’s throw', () => {
    expect(() => reopenQuestion({ family: 'general-size', version: 1, seed: '', parameters: { W: 13 } })).toThrow()
  })
})

describe('drawFresh', () => {
  test.each(families.map(({ id }) => id))('%s: a hundred in a row are all different', (id) => {
    const seen = new Set<string>()
    for (let i = 0; i < draws(100); i++) {
      const drawn = drawFresh(id, {}, `session-${i}`, seen)
      if (drawn.kind !== 'question') throw new Error(drawn.kind)
      const print = questionFingerprint(drawn.question.ref)
      expect(seen.has(print)).toBe(false)
      seen.add(print)
    }
  })

  test('says so when all numbers have been seen', () => {
    const two = { W: { min: 9, max: 10 }, F: { min: 3, max: 3 } }
    const seen = new Set<string>()
    for (const round of ['first', 'second']) {
      const drawn = drawFresh('valid-unit-stride', two, round, seen)
      if (drawn.kind !== 'question') throw new Error(drawn.kind)
      seen.add(questionFingerprint(drawn.question.ref))
    }
    expect(drawFresh('valid-unit-stride', two, 'third', seen)).toEqual({ kind: 'exhausted' })
  })

  test('passes a refusal on', () => {
    expect(drawFresh('general-size', { Q: 1 }, 'seed', new Set()).kind).toBe('refused')
  })
})

describe('questionFingerprint', () => {
  test('does not depend on the order in which a database returns the numbers', () => {
    expect(questionFingerprint({ family: 'general-size', parameters: { S: 2, P: 2, F: 5, W: 13 } })).toBe(
      questionFingerprint({ family: 'general-size', parameters: { W: 13, F: 5, P: 2, S: 2 } }),
    )
  })

  test('tells families, numbers and matrices apart', () => {
    const prints = [
      { family: 'a', parameters: { W: 13 } },
      { family: 'b', parameters: { W: 13 } },
      { family: 'a', parameters: { W: 1, F: 3 } },
      { family: 'a', parameters: { K: [[1, 2]] } },
      { family: 'a', parameters: { K: [[1], [2]] } },
    ].map(questionFingerprint)
    expect(new Set(prints).size).toBe(prints.length)
  })
})

test('families are known by id, and a title is shown even for one that is gone', () => {
  expect(isFamilyId('general-size')).toBe(true)
  expect(isFamilyId('origami')).toBe(false)
  expect(familyTitle('does-it-fit')).toBe('Does it fit?')
  expect(familyTitle('origami')).toBe('origami')
})

test('ids, codes and titles name one family each', () => {
  for (const name of ['id', 'code', 'title'] as const) {
    expect(new Set(families.map((family) => family[name])).size).toBe(families.length)
  }
})
