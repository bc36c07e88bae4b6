import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ceilModeSize } from '@/lib/conv/ceil-mode-size'
import { outputSize } from '@/lib/conv/output-size'
import { draws } from '../draws'

test.each([
  ['SqueezeNet 1.1, first pool', { input: 111, filter: 3, padding: 0, stride: 2 }, 55],
  ['GoogLeNet, first pool', { input: 112, filter: 3, padding: 0, stride: 2 }, 56],
  ['GoogLeNet, second pool', { input: 56, filter: 3, padding: 0, stride: 2 }, 28],
  ['SSD300, third pool', { input: 75, filter: 2, padding: 0, stride: 2 }, 38],
  ['an odd input, halved', { input: 7, filter: 2, padding: 0, stride: 2 }, 4],
  [
    'a last window that would start in the padding after the input is dropped',
    { input: 5, filter: 2, padding: 1, stride: 2 },
    3,
  ],
  ['windows a stride of 3 apart', { input: 4, filter: 1, padding: 0, stride: 3 }, 2],
  ['a window larger than the input', { input: 1, filter: 2, padding: 0, stride: 2 }, 1],
])('%s: %o gives %i', (_, axis, size) => {
  expect(ceilModeSize(axis).size).toBe(size)
})

test('every part is named: 6 wide, window 2, padding 1, stride 2 rounds to the 4 that fit, without a drop', () => {
  expect(ceilModeSize({ input: 6, filter: 2, padding: 1, stride: 2 })).toEqual({
    effectiveFilter: 2,
    numerator: 6,
    rounded: 4,
    dropsLast: false,
    size: 4,
    overhang: 0,
  })
})

test('5 wide, window 2, padding 1, stride 2: the fourth window starts at pixel 5, behind the input, and is dropped', () => {
  expect(ceilModeSize({ input: 5, filter: 2, padding: 1, stride: 2 })).toEqual({
    effectiveFilter: 2,
    numerator: 5,
    rounded: 4,
    dropsLast: true,
    size: 3,
    overhang: -1,
  })
})

const axes = fc
  .record({
    input: fc.integer({ min: 1, max: 40 }),
    filter: fc.integer({ min: 1, max: 7 }),
    padding: fc.integer({ min: 0, max: 6 }),
    stride: fc.integer({ min: 1, max: 8 }),
    dilation: fc.integer({ min: 1, max: 3 }),
  })
  .filter(
    ({ input, filter, padding, stride, dilation }) =>
      padding < filter && input + 2 * padding - dilation * (filter - 1) - 1 > -stride,
  )

test('windows are laid until every padded pixel is behind one, but none starts behind the input', () => {
  fc.assert(
    fc.property(axes, (axis) => {
      const span = (axis.filter - 1) * axis.dilation + 1
      const edge = axis.input + axis.padding
      const ends: number[] = []
      for (let start = -axis.padding; start < axis.input && (ends.at(-1) ?? -Infinity) < edge; start += axis.stride) {
        ends.push(start + span)
      }
      const found = ceilModeSize(axis)
      expect([found.size, found.overhang]).toEqual([ends.length, (ends.at(-1) ?? Number.NaN) - edge])
    }),
    { numRuns: draws(2000) },
  )
})

test('where the stride fits, rounding up and down agree unless the last window is dropped', () => {
  fc.assert(
    fc.property(axes, (axis) => {
      const up = ceilModeSize(axis)
      fc.pre(up.numerator >= 0)
      const down = outputSize(axis)
      expect(up.rounded - down.size).toBe(down.fits ? 0 : 1)
      expect(up.rounded - up.size).toBe(up.dropsLast ? 1 : 0)
    }),
  )
})

test('unequal sides: only the padding before the input gives windows a place to start', () => {
  const axis = { input: 4, filter: 3, stride: 2 }
  expect(ceilModeSize({ ...axis, padding: { before: 0, after: 1 } }).size).toBe(2)
  expect(ceilModeSize({ ...axis, padding: { before: 0, after: 2 } })).toMatchObject({
    rounded: 3,
    dropsLast: true,
    size: 2,
  })
  expect(ceilModeSize({ ...axis, padding: { before: 2, after: 0 } })).toMatchObject({
    rounded: 3,
    dropsLast: false,
    size: 3,
  })
})

test('a filter so large that no window counts is refused', () => {
  expect(() => ceilModeSize({ input: 3, filter: 5, padding: 0, stride: 2 })).toThrow(
    'filter spans 5 pixels, but the padded input and a stride less one have only 4',
  )
  expect(ceilModeSize({ input: 3, filter: 4, padding: 0, stride: 2 }).size).toBe(1)
})
