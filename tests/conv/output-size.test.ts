import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { outputShape } from '@/lib/conv/output-shape'
import { outputSize } from '@/lib/conv/output-size'
import { draws } from '../draws'

describe('published output sizes', () => {
  test('13 wide, filter 5, padding 2, stride 2: numerator 12, 6 steps, 7 outputs', () => {
    expect(outputSize({ input: 13, filter: 5, padding: 2, stride: 2 })).toEqual({
      effectiveFilter: 5,
      numerator: 12,
      exact: { numerator: 7, denominator: 1 },
      fits: true,
      size: 7,
      leftover: 0,
    })
  })

  test('10 wide, filter 3, stride 2 does not fit: exactly 9/2, of which frameworks keep 4 (CS231n)', () => {
    expect(outputSize({ input: 10, filter: 3, padding: 0, stride: 2 })).toEqual({
      effectiveFilter: 3,
      numerator: 7,
      exact: { numerator: 9, denominator: 2 },
      fits: false,
      size: 4,
      leftover: 1,
    })
  })

  test.each([
    ['AlexNet, first layer', { input: 227, filter: 11, padding: 0, stride: 4 }, 55],
    ['7 wide, filter 3 (CS231n)', { input: 7, filter: 3, padding: 0, stride: 1 }, 5],
    ['7 wide, filter 3, stride 2 (CS231n)', { input: 7, filter: 3, padding: 0, stride: 2 }, 3],
    ['same padding', { input: 7, filter: 3, padding: 1, stride: 1 }, 7],
    ['no padding, unit stride (Dumoulin & Visin, figure 2.1)', { input: 4, filter: 3, padding: 0, stride: 1 }, 2],
    ['arbitrary padding (Dumoulin & Visin, figure 2.2)', { input: 5, filter: 4, padding: 2, stride: 1 }, 6],
    ['full padding (Dumoulin & Visin, figure 2.4)', { input: 5, filter: 3, padding: 2, stride: 1 }, 7],
    ['stride 2 (Dumoulin & Visin, figure 2.5)', { input: 5, filter: 3, padding: 0, stride: 2 }, 2],
    ['odd stride case (Dumoulin & Visin, figure 2.7)', { input: 6, filter: 3, padding: 1, stride: 2 }, 3],
    ['dilation 2 (Dumoulin & Visin, figure 5.1)', { input: 7, filter: 3, padding: 0, stride: 1, dilation: 2 }, 3],
    [
      'dilation and stride (PyTorch Conv2d example, height)',
      { input: 50, filter: 3, padding: 4, stride: 2, dilation: 3 },
      26,
    ],
    ['one window only', { input: 3, filter: 3, padding: 0, stride: 5 }, 1],
  ])('%s: %o gives %i', (_, axis, size) => {
    expect(outputSize(axis).size).toBe(size)
  })

  test.each([
    [
      { input: 11, filter: 3, padding: 0, stride: 6 },
      { numerator: 7, denominator: 3 },
    ],
    [
      { input: 12, filter: 3, padding: 0, stride: 6 },
      { numerator: 5, denominator: 2 },
    ],
    [
      { input: 4, filter: 3, padding: 0, stride: 4 },
      { numerator: 5, denominator: 4 },
    ],
    [
      { input: 15, filter: 3, padding: 0, stride: 6 },
      { numerator: 3, denominator: 1 },
    ],
  ])('the exact size of %o is reduced to lowest terms: %o', (axis, exact) => {
    expect(outputSize(axis).exact).toEqual(exact)
  })

  test('height and width are worked out each by itself: 8x8, filter 3x5, padding 0 and 1, stride 3 and 4 gives 2x2 (D2L)', () => {
    const shape = outputShape({
      height: { input: 8, filter: 3, padding: 0, stride: 3 },
      width: { input: 8, filter: 5, padding: 1, stride: 4 },
    })
    expect([shape.height.size, shape.width.size]).toEqual([2, 2])
    expect([shape.height.leftover, shape.width.leftover]).toEqual([2, 1])
  })
})

/** Slides a window over the padded pixels by hand and says how many places it finds and how many pixels lie behind the last. */
function slide(padded: number, span: number, stride: number): { places: number; behind: number } {
  let places = 0
  let behind = padded
  for (let left = 0; left + span <= padded; left += stride) {
    places++
    behind = padded - (left + span)
  }
  return { places, behind }
}

const axes = fc
  .record({
    input: fc.integer({ min: 1, max: 64 }),
    filter: fc.integer({ min: 1, max: 11 }),
    padding: fc.integer({ min: 0, max: 8 }),
    stride: fc.integer({ min: 1, max: 9 }),
    dilation: fc.integer({ min: 1, max: 4 }),
  })
  .filter(({ input, filter, padding, dilation }) => dilation * (filter - 1) < input + 2 * padding)

describe('for every axis', () => {
  test('the size is the number of places that a sliding window finds, the leftover what lies behind the last', () => {
    fc.assert(
      fc.property(axes, (axis) => {
        const taps = Array.from({ length: axis.filter }, (_, tap) => tap * axis.dilation)
        const { places, behind } = slide(axis.input + 2 * axis.padding, (taps.at(-1) ?? 0) + 1, axis.stride)
        const { size, leftover, fits } = outputSize(axis)
        expect({ size, leftover, fits }).toEqual({ size: places, leftover: behind, fits: behind === 0 })
      }),
      { numRuns: draws(1000) },
    )
  })

  test('the exact size is between the size and the next, and is the size exactly when the stride fits', () => {
    fc.assert(
      fc.property(axes, (axis) => {
        const { exact, size, fits, numerator } = outputSize(axis)
        expect(exact.numerator * axis.stride).toBe((numerator + axis.stride) * exact.denominator)
        expect(Math.floor(exact.numerator / exact.denominator)).toBe(size)
        expect(exact.denominator === 1).toBe(fits)
        for (let shared = 2; shared <= exact.denominator; shared++) {
          expect(exact.denominator % shared === 0 && exact.numerator % shared === 0).toBe(false)
        }
      }),
    )
  })

  test('an absent dilation means 1', () => {
    fc.assert(
      fc.property(axes, ({ dilation: _, ...axis }) => {
        fc.pre(axis.filter <= axis.input + 2 * axis.padding)
        expect(outputSize(axis)).toEqual(outputSize({ ...axis, dilation: 1 }))
      }),
    )
  })
})
