import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lumaPicture } from '@/lib/figures/pictures/luma-picture'

const plane = (width: number, height: number, valueAt: (row: number, column: number) => number, fullRange = true) => {
  const [offset, stride] = [5, width + 3]
  const data = new Uint8Array(offset + stride * height).fill(77)
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) data[offset + row * stride + column] = valueAt(row, column)
  }
  return { data, offset, stride, width, height, fullRange }
}

describe('a frame of a camera', () => {
  test('of at most 512 pixels is taken pixel by pixel, whatever stands before and between its rows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 12 }),
        fc.nat(250),
        (width, height, seed) => {
          const valueAt = (row: number, column: number) => (seed + 31 * row + 7 * column) % 256
          const picture = lumaPicture(plane(width, height, valueAt))
          expect(picture).toMatchObject({ channels: 1, height, width })
          for (const [index, value] of picture.data.entries()) {
            expect(value).toBeCloseTo(valueAt(Math.floor(index / width), index % width) / 255, 6)
          }
        },
      ),
    )
  })

  test('of television’s range has its black at 16 and its white at 235, and nothing beyond', () => {
    const values = [0, 16, 125.5, 235, 255]
    const { data } = lumaPicture(plane(5, 1, (_, column) => Math.round(values[column] ?? 0), false))
    expect([...data].map((value) => Math.round(value * 100) / 100)).toEqual([0, 0, 0.5, 1, 1])
  })

  test('that is larger is shrunk to 512 on its longer side and keeps its shape and its greys', () => {
    const picture = lumaPicture(plane(1_024, 640, () => 102))
    expect(picture).toMatchObject({ height: 320, width: 512 })
    expect(new Set([...picture.data].map((value) => value.toFixed(5)))).toEqual(new Set(['0.40000']))
  })

  test('that is half as large again has the means of what lies around each place', () => {
    const { data } = lumaPicture(plane(1_024, 2, (_, column) => (column % 4 < 2 ? 0 : 255)))
    expect([...data.slice(0, 4)]).toEqual([0, 1, 0, 1])
    const { data: fine } = lumaPicture(plane(1_024, 2, (_, column) => (column % 2 === 0 ? 0 : 255)))
    expect([...fine.slice(0, 4)]).toEqual([0.5, 0.5, 0.5, 0.5])
  })

  test('is written over a spare picture of its size, and over no other', () => {
    const spare = new Float32Array(6)
    expect(
      lumaPicture(
        plane(3, 2, () => 255),
        spare,
      ).data,
    ).toBe(spare)
    expect([...spare]).toEqual([1, 1, 1, 1, 1, 1])
    expect(
      lumaPicture(
        plane(2, 2, () => 255),
        spare,
      ).data,
    ).not.toBe(spare)
  })
})
