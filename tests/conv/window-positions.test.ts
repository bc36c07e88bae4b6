import fc from 'fast-check'
import { expect, test } from 'vitest'
import { windowPositions } from '@/lib/conv/window-positions'

test('windows that fit start at minus the padding and end at the padded edge', () => {
  expect(windowPositions({ input: 5, filter: 3, padding: 1, stride: 2 })).toEqual({
    fits: true,
    windows: [
      { start: -1, end: 2 },
      { start: 1, end: 4 },
      { start: 3, end: 6 },
    ],
  })
})

test('a stride that does not fit leaves pixels over, and says how far the next window would overhang', () => {
  expect(windowPositions({ input: 10, filter: 3, padding: 0, stride: 2 })).toEqual({
    fits: false,
    windows: [
      { start: 0, end: 3 },
      { start: 2, end: 5 },
      { start: 4, end: 7 },
      { start: 6, end: 9 },
    ],
    leftover: { start: 9, end: 10 },
    nextWindow: { start: 8, end: 11 },
    overhang: 1,
  })
})

test('a dilated window spans its gaps', () => {
  expect(windowPositions({ input: 7, filter: 3, padding: 0, stride: 3, dilation: 2 })).toEqual({
    fits: false,
    windows: [{ start: 0, end: 5 }],
    leftover: { start: 5, end: 7 },
    nextWindow: { start: 3, end: 8 },
    overhang: 1,
  })
})

const axes = fc
  .record({
    input: fc.integer({ min: 1, max: 40 }),
    filter: fc.integer({ min: 1, max: 7 }),
    padding: fc.integer({ min: 0, max: 5 }),
    stride: fc.integer({ min: 1, max: 8 }),
    dilation: fc.integer({ min: 1, max: 3 }),
  })
  .filter(({ input, filter, padding, dilation }) => dilation * (filter - 1) < input + 2 * padding)

test('the windows are those pixel ranges, a stride apart, whose every tap lies on a real or padded pixel', () => {
  fc.assert(
    fc.property(axes, (axis) => {
      const isPixel = (pixel: number) => pixel >= -axis.padding && pixel < axis.input + axis.padding
      const starts: number[] = []
      for (let start = 0 - axis.padding; start < axis.input + axis.padding; start++) {
        const taps = Array.from({ length: axis.filter }, (_, tap) => start + tap * axis.dilation)
        if ((start + axis.padding) % axis.stride === 0 && taps.every(isPixel)) starts.push(start)
      }
      expect(windowPositions(axis).windows.map(({ start }) => start)).toEqual(starts)
    }),
  )
})

test('pixels left over lie behind all windows, and the next window holds them all and overhangs', () => {
  fc.assert(
    fc.property(axes, (axis) => {
      const positions = windowPositions(axis)
      const edge = axis.input + axis.padding
      const reached = Math.max(...positions.windows.map(({ end }) => end))
      expect(positions.fits).toBe(reached === edge)
      if (positions.fits) return
      expect(positions.leftover).toEqual({ start: reached, end: edge })
      expect(positions.nextWindow.start - (positions.windows.at(-1)?.start ?? Number.NaN)).toBe(axis.stride)
      expect(positions.overhang).toBeGreaterThan(0)
      expect(positions.nextWindow.end).toBe(edge + positions.overhang)
    }),
  )
})
