import { expect, test } from 'vitest'
import { drawLikeThis } from '@/lib/calculator/draw-like-this'
import { fieldsOf } from '@/lib/calculator/fields'
import { readLayer } from '@/lib/calculator/read-layer'
import { questionCode } from '@/lib/questions/question-code'

function drawnFor(query: string, seed: string) {
  const reading = readLayer(fieldsOf(new URLSearchParams(query)))
  if (reading.kind === 'problems') throw new Error(JSON.stringify(reading.problems))
  return drawLikeThis(reading.layer, seed)
}

test.each([
  ['', 'general-size'],
  ['W=13&F=3', 'valid-unit-stride'],
  ['W=13&F=3&P=1', 'padded-unit-stride'],
  ['W=13&F=3&S=2', 'strided-valid'],
  ['W=13&F=3&d=2', 'dilated-size'],
  ['W=13&F=3&H=20&SH=2', 'two-axes'],
  ['layer=pooling&W=12&F=2', 'pooling-size'],
  ['layer=pooling&W=12&F=3&P=1&S=2', 'overlapping-pooling'],
  ['layer=ceil-pooling&W=12&F=3&S=2', 'pooling-ceil-mode'],
  ['layer=transposed&W=7&F=3&P=1&S=2&A=1', 'transposed-size'],
  ['W=1000000&F=1&P=1000000&S=1000000', 'general-size'],
])('a layer %s is asked as %s, with a code that anybody can open', (query, family) => {
  const { ref, prompt } = drawnFor(query, 'seed')
  expect(ref.family).toBe(family)
  expect(questionCode(ref, prompt.convention)).toMatch(/^[A-Z]{2}\d*-[0-9A-Z]{4}$/)
})

test('the numbers are others, but near, and follow from the seed', () => {
  const worked = { W: 13, F: 5, P: 2, S: 2 }
  const drawn = Array.from({ length: 20 }, (_, seed) => drawnFor('', `seed ${seed}`).ref.parameters)
  for (const parameters of drawn) expect(parameters).not.toMatchObject(worked)
  expect(new Set(drawn.map((parameters) => JSON.stringify(parameters))).size).toBeGreaterThan(10)
  // Left to chance, half of them would be wider than 30.
  const widths = drawn.map(({ W }) => Number(W)).sort((a, b) => a - b)
  expect(widths[10]).toBeLessThan(25)
  expect(drawnFor('', 'seed 3').ref.parameters).toEqual(drawn[3])
})
