import { expect, test } from 'vitest'
import { drawFreshForCode } from '@/lib/questions/draw-fresh'
import { families, loadFamily } from '@/lib/questions/families'
import { answerKeySchema, promptSchema, questionRefSchema } from '@/lib/questions/question'
import { questionCode } from '@/lib/questions/question-code'

test.each(families.map((family) => [family.id, family] as const))(
  '%s comes back from a database as it went',
  (_, family) => {
    const prepared = family.prepare({})
    if (prepared.kind === 'refused') throw new Error(prepared.problem)
    for (const seed of ['stored-1', 'stored-2', 'stored-3']) {
      const { ref, prompt, key } = prepared.draw(seed)
      expect(questionRefSchema.parse(JSON.parse(JSON.stringify(ref)))).toStrictEqual(ref)
      expect(promptSchema.parse(JSON.parse(JSON.stringify(prompt)))).toStrictEqual(prompt)
      expect(answerKeySchema.parse(JSON.parse(JSON.stringify(key)))).toStrictEqual(key)
    }
  },
)

test('questions that were stored before there were tables, listings, openings, pairs, cells and carried errors can be read', () => {
  const { prompt, key } = loadFamily('general-size').rebuild('old', { W: 13, F: 5, P: 2, S: 2 })
  const { tables, listings, opening, ...oldPrompt } = prompt
  const { pairs, cellSlips, carry, ...oldKey } = key
  expect([tables, listings, opening, cellSlips, carry]).toEqual([[], [], null, [], null])
  expect(promptSchema.parse(oldPrompt)).toStrictEqual(prompt)
  expect(answerKeySchema.parse(oldKey)).toStrictEqual({ ...key, pairs: [] })
  expect(pairs).not.toEqual([])
})

test.each([
  [{ version: 0 }, 'version'],
  [{ parameters: 'W = 13' }, 'parameters'],
])('a reference with %j is refused', (change, field) => {
  const ref = { family: 'general-size', version: 1, seed: 'x', parameters: {} }
  expect(questionRefSchema.safeParse({ ...ref, ...change }).error?.issues[0]?.path).toEqual([field])
})

test.each([0, 6, 2.5])('a difficulty of %s is refused', (difficulty) => {
  const { prompt } = loadFamily('general-size').rebuild('old', { W: 13, F: 5, P: 2, S: 2 })
  expect(promptSchema.safeParse({ ...prompt, difficulty }).success).toBe(false)
})

test('a question drawn for a code is opened by that code', () => {
  const drawn = drawFreshForCode('general-size', {}, 'some seed of any length', new Set())
  if (drawn.kind !== 'question') throw new Error(drawn.kind)
  expect(questionCode(drawn.question.ref, 'course')).not.toBeNull()
  expect(drawFreshForCode('general-size', {}, 'some seed of any length', new Set())).toEqual(drawn)
})
