import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitPadding } from '@/lib/conv/axis-padding'
import { outputSize } from '@/lib/conv/output-size'
import { samePadding } from '@/lib/conv/same-padding'
import { tensorflowSame } from '@/lib/conv/tensorflow-same'
import { draws } from '../draws'

test.each([
  ['13 wide, filter 6, stride 5 (TensorFlow, notes on padding)', { input: 13, filter: 6, stride: 5 }, [3, 1, 2]],
  ['224 wide, filter 3, stride 2 (MobileNet, first layer)', { input: 224, filter: 3, stride: 2 }, [112, 0, 1]],
  ['224 wide, filter 7, stride 2', { input: 224, filter: 7, stride: 2 }, [112, 2, 3]],
  ['225 wide, filter 3, stride 2', { input: 225, filter: 3, stride: 2 }, [113, 1, 1]],
  ['an even filter', { input: 5, filter: 4, stride: 1 }, [5, 1, 2]],
  ['a filter smaller than the stride', { input: 10, filter: 1, stride: 3 }, [4, 0, 0]],
  ['dilation 2', { input: 10, filter: 3, stride: 1, dilation: 2 }, [10, 2, 2]],
])('%s: %o gives size, before and after %o', (_, axis, [size, before, after]) => {
  expect(tensorflowSame(axis)).toEqual({ size, before, after, total: (before ?? 0) + (after ?? 0) })
})

const axes = fc.record({
  input: fc.integer({ min: 1, max: 64 }),
  filter: fc.integer({ min: 1, max: 11 }),
  stride: fc.integer({ min: 1, max: 9 }),
  dilation: fc.integer({ min: 1, max: 4 }),
})

test('every stride-th pixel gets a window, and the padding is the least that makes room for them', () => {
  fc.assert(
    fc.property(axes, (axis) => {
      const starts = Array.from({ length: axis.input }, (_, pixel) => pixel).filter(
        (pixel) => pixel % axis.stride === 0,
      )
      const { size, total, before, after } = tensorflowSame(axis)
      expect(size).toBe(starts.length)
      expect(before + after).toBe(total)
      expect([0, 1]).toContain(after - before)
      expect(outputSize({ ...axis, padding: { before, after } }).size).toBe(size)
      if (total === 0) return
      const tighter = { before: 0, after: total - 1 }
      const room = axis.input + total - 1 > axis.dilation * (axis.filter - 1)
      expect(room ? outputSize({ ...axis, padding: tighter }).size : 0).toBe(size - 1)
    }),
    { numRuns: draws(1000) },
  )
})

test('at stride 1 it is the same padding per side wherever that exists', () => {
  fc.assert(
    fc.property(axes, (axis) => {
      const { before, after } = tensorflowSame({ ...axis, stride: 1 })
      const same = samePadding(axis)
      expect(same.exists).toBe(before === after)
      if (same.exists) expect(before).toBe(same.padding)
    }),
  )
})

test('the extra pixel of an odd total goes after the input in TensorFlow and before it in D2L', () => {
  expect(splitPadding(3, 'after')).toEqual({ before: 1, after: 2 })
  expect(splitPadding(3, 'before')).toEqual({ before: 2, after: 1 })
  expect(splitPadding(4, 'before')).toEqual({ before: 2, after: 2 })
  expect(() => splitPadding(1.5, 'after')).toThrow('total must be a whole number of at least 0, but it is 1.5')
})

test('what is not a whole number of at least 1 is refused, and so are spans beyond 2^53', () => {
  const axis = { input: 5, filter: 3, stride: 2 }
  expect(() => tensorflowSame({ ...axis, input: 0 })).toThrow(/^input must be/)
  expect(() => tensorflowSame({ ...axis, stride: 1.5 })).toThrow(/^stride must be/)
  expect(() => tensorflowSame({ ...axis, filter: 2 ** 53 - 1 })).toThrow(/^filter spans 9007199254740991 pixels/)
})
