import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conv2d } from '@/lib/conv/conv2d'
import { reusableMemory } from '@/lib/conv/memory'
import { bothAxes } from '@/lib/conv/per-axis'
import { averagePool, maxPool } from '@/lib/conv/pooling'

describe('memory that is used again', () => {
  test('gives the same arrays in the same order, filled with zeros, and others where the length is another', () => {
    const { memory, reuse } = reusableMemory()
    const [first, second] = [memory(3), memory(2)]
    first.fill(7)
    reuse()
    expect(memory(3)).toBe(first)
    expect([...first]).toEqual([0, 0, 0])
    expect(memory(4)).not.toBe(second)
    expect(memory(2)).toHaveLength(2)
  })

  test('gives what was asked for in one round to nobody else in that round', () => {
    const { memory, reuse } = reusableMemory()
    memory(5)
    reuse()
    expect(memory(5)).not.toBe(memory(5))
  })

  test('forgets what a round has not asked for', () => {
    const { memory, reuse } = reusableMemory()
    const [, second] = [memory(1), memory(9)]
    reuse()
    memory(1)
    reuse()
    memory(1)
    expect(memory(9)).not.toBe(second)
  })

  test('changes no result, whatever was computed in it before', () => {
    const { memory, reuse } = reusableMemory()
    const layers = fc.record({
      side: fc.integer({ min: 5, max: 12 }),
      padding: fc.integer({ min: 0, max: 2 }),
      stride: fc.integer({ min: 1, max: 3 }),
      seed: fc.integer({ min: 1, max: 1_000 }),
    })
    fc.assert(
      fc.property(layers, ({ side, padding, stride, seed }) => {
        const numbers = (count: number) => Float64Array.from({ length: count }, (_, index) => ((index * seed) % 17) - 8)
        const input = { data: numbers(side * side), channels: 1, height: side, width: side }
        const filters = { data: numbers(9), filters: 1, channels: 1, height: 3, width: 3 }
        const shared = { padding: bothAxes(padding), stride: bothAxes(stride) }
        const layer = { input, filters, bias: 'none', mode: 'convolution', ...shared } as const
        const pooling = { input, window: bothAxes(3), ...shared }
        reuse()
        expect(conv2d(layer, memory)).toEqual(conv2d(layer))
        expect(maxPool(pooling, memory)).toEqual(maxPool(pooling))
        const average = { ...pooling, countPadding: true }
        expect(averagePool(average, memory)).toEqual(averagePool(average))
      }),
    )
  })
})
