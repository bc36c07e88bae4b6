import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from '@/lib/random/create-random'

const integers = (seed: string, count: number) => {
  const random = createRandom(seed)
  return Array.from({ length: count }, () => random.integer(0, 999))
}

describe('createRandom', () => {
  test('draws what it has always drawn: stored seeds depend on it', () => {
    expect(integers('', 6)).toEqual([155, 384, 114, 599, 676, 882])
    expect(integers('a', 6)).toEqual([588, 865, 431, 193, 532, 65])
    expect(integers('midterm-2026/student-17', 6)).toEqual([110, 946, 179, 365, 612, 489])
    expect(createRandom('deck').shuffle([1, 2, 3, 4, 5, 6, 7, 8])).toEqual([1, 3, 4, 8, 5, 6, 2, 7])
    const random = createRandom('mixed')
    expect([random.pick(['x', 'y', 'z']), random.chance(0.5), random.integer(-3, 3), random.chance(0.5)]).toEqual([
      'x',
      true,
      2,
      true,
    ])
  })

  test('gives every seed a sequence of its own', () => {
    const sequences = new Set(Array.from({ length: 5000 }, (_, i) => integers(`seed-${i}`, 4).join()))
    expect(sequences.size).toBe(5000)
  })

  test('stays within the range and reaches both ends', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 6 }), (seed, min, span) => {
        const random = createRandom(seed)
        const drawn = new Set(Array.from({ length: 300 }, () => random.integer(min, min + span)))
        expect([...drawn].sort((a, b) => a - b)).toEqual(Array.from({ length: span + 1 }, (_, i) => min + i))
      }),
      { numRuns: 100 },
    )
  })

  test('draws the values of a range equally often, over seeds that differ in the last digit only', () => {
    const counts = Array.from({ length: 10 }, () => 0)
    for (let i = 0; i < 20_000; i++) {
      const value = createRandom(`s${i}`).integer(0, 9)
      counts[value] = (counts[value] ?? 0) + 1
    }
    // 2,000 expected; the standard deviation is 42.
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(220)
  })

  test('chance comes true in its share of cases, and 0 and 1 always mean never and always', () => {
    const random = createRandom('chance')
    const shareOf = (probability: number) =>
      Array.from({ length: 20_000 }, () => random.chance(probability)).filter(Boolean).length / 20_000
    expect(shareOf(0)).toBe(0)
    expect(shareOf(1)).toBe(1)
    expect(Math.abs(shareOf(0.2) - 0.2)).toBeLessThan(0.015)
  })

  test('shuffle returns a new list of the same items', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.integer()), (seed, items) => {
        const before = [...items]
        const shuffled = createRandom(seed).shuffle(items)
        expect(items).toEqual(before)
        expect([...shuffled].sort((a, b) => a - b)).toEqual([...items].sort((a, b) => a - b))
      }),
    )
  })

  test('shuffle brings every order about equally often', () => {
    const counts = new Map<string, number>()
    for (let i = 0; i < 6000; i++) {
      const order = createRandom(`order-${i}`).shuffle(['a', 'b', 'c']).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(6)
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })

  test('there is nothing to pick from an empty list', () => {
    expect(() => createRandom('a').pick([])).toThrow('nothing to pick')
  })
})
