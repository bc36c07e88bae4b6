import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { families, loadFamily } from '@/lib/questions/families'
import type { PreparedFamily } from '@/lib/questions/family'
import type { Question } from '@/lib/questions/question'
import { draws } from '../draws'

function prepare(familyId: string, constraints: unknown): PreparedFamily {
  const prepared = loadFamily(familyId).prepare(constraints)
  if (prepared.kind === 'refused') throw new Error(prepared.problem)
  return prepared
}

function problemOf(familyId: string, constraints: unknown): string {
  const prepared = loadFamily(familyId).prepare(constraints)
  return prepared.kind === 'refused' ? prepared.problem : 'not refused'
}

function doesNotFit({ key }: Question): boolean {
  return key.correct.kind === 'invalid' || (key.correct.kind === 'choice' && key.correct.option === 'invalid')
}

const withShare = families.filter(({ constraints }) => 'nonFitting' in (constraints.parse({}) as object))

test('at least seven families can ask about numbers that do not fit', () => {
  expect(withShare.map(({ code }) => code)).toEqual(expect.arrayContaining(['GS', 'DF', 'SP', 'FS', 'FP', 'PS', 'OV']))
})

describe.each(withShare)('$id', ({ id }) => {
  test.each([0, 0.1, 0.5, 0.9, 1])('draws a share of %d that do not fit', (nonFitting) => {
    const count = 2000
    const prepared = prepare(id, { nonFitting })
    let found = 0
    for (let i = 0; i < count; i++) if (doesNotFit(prepared.draw(`share-${i}`))) found++
    // Four standard deviations; none at all for the certain shares 0 and 1.
    const tolerance = 4 * Math.sqrt((nonFitting * (1 - nonFitting)) / count)
    expect(Math.abs(found / count - nonFitting)).toBeLessThanOrEqual(tolerance)
  })
})

test('every number lies in the range asked for', () => {
  const ranges = { W: { min: 20, max: 29 }, F: { min: 4, max: 7 }, P: { min: 2, max: 3 }, S: { min: 3, max: 4 } }
  const prepared = prepare('general-size', ranges)
  const seen: Record<string, Set<number>> = { W: new Set(), F: new Set(), P: new Set(), S: new Set() }
  for (let i = 0; i < 1000; i++) {
    for (const [symbol, value] of Object.entries(prepared.drawParameters(`range-${i}`)))
      seen[symbol]?.add(Number(value))
  }
  const sorted = (symbol: string) => [...(seen[symbol] ?? [])].sort((a, b) => a - b)
  expect(sorted('W')).toEqual([20, 21, 22, 23, 24, 25, 26, 27, 28, 29])
  expect(sorted('F')).toEqual([5, 7])
  expect(sorted('P')).toEqual([2, 3])
  expect(sorted('S')).toEqual([3, 4])
})

test('an even filter is drawn where the range has no other', () => {
  expect(prepare('valid-unit-stride', { F: { min: 4, max: 4 } }).drawParameters('a')).toMatchObject({ F: 4 })
})

test('the constraints in force are told with every default', () => {
  expect(prepare('valid-unit-stride', { F: { min: 5, max: 7 } }).constraints).toEqual({
    W: { min: 5, max: 64 },
    F: { min: 5, max: 7 },
  })
})

test.each([
  ['general-size', { S: { min: 1, max: 1 } }, 'Allow a stride of 2 or more'],
  ['general-size', { W: { min: 5, max: 5 }, F: { min: 7, max: 9 } }, 'No layer within these ranges'],
  [
    'general-size',
    { nonFitting: 1, W: { min: 9, max: 9 }, F: { min: 3, max: 3 }, S: { min: 2, max: 2 } },
    'set the share',
  ],
  ['same-padding', { F: { min: 3, max: 3 } }, 'No even filter'],
  ['same-padding', { F: { min: 4, max: 4 } }, 'No odd filter'],
  ['padded-unit-stride', { F: { min: 3, max: 3 }, P: { min: 5, max: 6 } }, 'larger than the padding'],
  ['conv-parameters', { D: { min: 8, max: 8 }, K: { min: 8, max: 8 } }, 'K different from D'],
  ['dense-weights', { D: { min: 1, max: 1 } }, 'more than one channel'],
  ['output-volume', { D: { min: 16, max: 16 }, K: { min: 16, max: 16 } }, 'K differ from the depth D'],
  ['output-cell', { W: { min: 3, max: 3 }, F: { min: 4, max: 4 } }, 'filter be smaller than the input'],
  ['pooling-size', { F: { min: 2, max: 2 }, S: { min: 3, max: 4 } }, 'No layer within these ranges'],
  ['find-stride', { nonFitting: 0, F: { min: 3, max: 3 }, S: { min: 5, max: 5 } }, 'no larger than the filter'],
])('%s refuses %j in words that help', (familyId, constraints, words) => {
  expect(problemOf(familyId, constraints)).toContain(words)
})

test.each([
  [{ W: { min: 30, max: 20 } }, 'W: the smallest value must not be above the largest.'],
  [{ W: { min: 0, max: 20 } }, 'W: the smallest possible value is 2.'],
  [{ W: { min: 5, max: 10_000 } }, 'W: the largest possible value is 256.'],
  [{ S: { min: 1.5, max: 2 } }, 'S: both ends must be whole numbers.'],
  [{ S: 2 }, 'S: give the smallest and the largest value as min and max.'],
  [{ nonFitting: 1.2 }, 'nonFitting: give a share between 0 and 1.'],
  [{ nonFitting: 'half' }, 'nonFitting: give a share between 0 and 1.'],
  [{ Q: 1 }, 'This kind of question has no constraint “Q”.'],
])('constraints that are no constraints are refused: %j', (constraints, problem) => {
  expect(problemOf('general-size', constraints)).toBe(problem)
})

test.each([null, undefined, 'W', 3, []])('constraints that are not an object are refused: %j', (constraints) => {
  expect(problemOf('general-size', constraints)).toMatch(/^Constraints: /)
})

describe('any constraints whatever are refused or draw, and soon', () => {
  const range = (least: number, most: number) =>
    fc.tuple(fc.integer({ min: least, max: most }), fc.integer({ min: least, max: most })).map(([a, b]) => ({
      min: Math.min(a, b),
      max: Math.max(a, b),
    }))
  test.each(['general-size', 'does-it-fit', 'find-stride'])('%s', (familyId) => {
    fc.assert(
      fc.property(
        range(2, 256),
        range(2, 15),
        range(0, 7),
        range(2, 8),
        fc.constantFrom(0, 0.5, 1),
        (W, F, P, S, nonFitting) => {
          const prepared = loadFamily(familyId).prepare({ W, F, P, S, nonFitting })
          if (prepared.kind === 'refused') {
            expect(prepared.problem).toMatch(/^[A-Z].*\.$/)
            return
          }
          for (const seed of ['a', 'b', 'c']) {
            const question = prepared.draw(seed)
            if (nonFitting !== 0.5) expect(doesNotFit(question)).toBe(nonFitting === 1)
          }
        },
      ),
      { numRuns: draws(150) },
    )
  })
})
