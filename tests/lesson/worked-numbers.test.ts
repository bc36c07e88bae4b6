import { describe, expect, it, test } from 'vitest'
import { countDense, denseAgainstConv } from '@/lib/lesson/dense-counts'
import { identityMatrix, mapOf, verticalEdge } from '@/lib/lesson/identity-map'
import { pooledBlocks } from '@/lib/lesson/pooled'
import { brightSquare } from '@/lib/lesson/sample-pictures'
import { sizeInline, sizeLatex } from '@/lib/lesson/worked-axis'

describe('a picture in a dense layer', () => {
  it('has the counts of the course', () => {
    expect(countDense({ side: 128, channels: 3 }, 256)).toEqual({
      inputs: 49_152,
      weights: 12_582_912,
      parameters: 12_583_168,
    })
    expect(countDense({ side: 224, channels: 3 }, 1000).weights).toBe(150_528_000)
    expect(countDense({ side: 128, channels: 1 }, 1).inputs).toBe(16_384)
  })

  it('needs more weights than a convolution layer, in proportion to its pixels', () => {
    // 3 * 3 * 3 * 256 = 6,912 whatever the picture; 128 * 128 / 9 = 1,820 and 4/9.
    expect(denseAgainstConv({ side: 128, channels: 3 }, 256, 3)).toEqual({
      dense: 12_582_912,
      conv: 6_912,
      timesMore: 12_582_912 / 6_912,
    })
    expect(denseAgainstConv({ side: 256, channels: 3 }, 256, 3)).toMatchObject({ dense: 50_331_648, conv: 6_912 })
  })
})

test.each([
  [{ input: 13, filter: 5, padding: 2, stride: 2 }, String.raw`\frac{13 - 5 + 2 \cdot 2}{2} + 1 = 7`],
  [{ input: 10, filter: 3, padding: 0, stride: 2 }, String.raw`\frac{10 - 3}{2} + 1 = 4.5`],
  [{ input: 227, filter: 11, padding: 0, stride: 4 }, String.raw`\frac{227 - 11}{4} + 1 = 55`],
  [{ input: 7, filter: 3, padding: 0, stride: 1, dilation: 2 }, String.raw`\frac{7 - 5}{1} + 1 = 3`],
])('the formula with its numbers, %j', (axis, latex) => {
  expect(sizeLatex(axis)).toBe(latex)
})

test('the formula within a line has a slash', () => {
  expect(sizeInline({ input: 55, filter: 3, padding: 1, stride: 2 })).toBe(
    String.raw`(55 - 3 + 2 \cdot 1) / 2 + 1 = 28`,
  )
})

test('the vertical edge kernel on the identity of 7 x 7 gives the map of 5 x 5 worked out by hand', () => {
  // With d = i - j the diagonal meets the weights K[m, m + d]: their sums are 1, 2, 0, -2, -1 for d = -2 .. 2.
  const sums = [1, 2, 0, -2, -1]
  const expected = Array.from({ length: 5 }, (_, i) => Array.from({ length: 5 }, (_, j) => sums[i - j + 2] ?? 0))
  expect(mapOf(identityMatrix(7), verticalEdge)).toEqual(expected)
})

test('max pooling by blocks keeps the largest value of each', () => {
  const values = [
    [1, 3, 2, 1],
    [4, 6, 0, 5],
    [2, 1, 7, 3],
    [0, 8, 4, 2],
  ]
  expect(pooledBlocks(values, 2)).toEqual([
    [6, 5],
    [8, 7],
  ])
})

test('the sample picture is dark with a bright square in its middle', () => {
  expect(brightSquare(5).map((row) => row.join(''))).toEqual(['11111', '11111', '11911', '11111', '11111'])
  expect(brightSquare(7)[2]).toEqual([1, 1, 9, 9, 9, 1, 1])
})
