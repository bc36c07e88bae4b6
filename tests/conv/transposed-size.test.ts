import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { outputSize } from '@/lib/conv/output-size'
import { outputPaddingFor, transposedSize } from '@/lib/conv/transposed-size'

describe('published sizes of transposed convolutions', () => {
  test.each([
    ['no padding, unit stride (Dumoulin & Visin, figure 4.1)', { input: 2, filter: 3, padding: 0, stride: 1 }, 4],
    ['padding 2, unit stride (Dumoulin & Visin, figure 4.2)', { input: 6, filter: 4, padding: 2, stride: 1 }, 5],
    ['same padding (Dumoulin & Visin, figure 4.3)', { input: 5, filter: 3, padding: 1, stride: 1 }, 5],
    ['full padding (Dumoulin & Visin, figure 4.4)', { input: 7, filter: 3, padding: 2, stride: 1 }, 5],
    ['stride 2 (Dumoulin & Visin, figure 4.5)', { input: 2, filter: 3, padding: 0, stride: 2 }, 5],
    ['stride 2, padded (Dumoulin & Visin, figure 4.6)', { input: 3, filter: 3, padding: 1, stride: 2 }, 5],
    [
      'an odd case of stride 2 (Dumoulin & Visin, figure 4.7)',
      { input: 3, filter: 3, padding: 1, stride: 2, outputPadding: 1 },
      6,
    ],
    ['3x3, stride 2 (PyTorch ConvTranspose2d example, height)', { input: 50, filter: 3, padding: 4, stride: 2 }, 93],
    ['3x5, stride 1 (PyTorch ConvTranspose2d example, width)', { input: 100, filter: 5, padding: 2, stride: 1 }, 100],
    ['12 upsampled from 6 (PyTorch output_size example)', { input: 6, filter: 3, padding: 1, stride: 2 }, 11],
    ['14 to 27 without output padding (Lasagne, issue 746)', { input: 14, filter: 3, padding: 1, stride: 2 }, 27],
    ['DCGAN, first layer', { input: 1, filter: 4, padding: 0, stride: 1 }, 4],
    ['DCGAN, later layers double', { input: 4, filter: 4, padding: 1, stride: 2 }, 8],
    ['U-Net up-convolution doubles', { input: 28, filter: 2, padding: 0, stride: 2 }, 56],
    ['dilated', { input: 4, filter: 3, padding: 1, stride: 1, dilation: 2 }, 6],
  ])('%s: %o gives %i', (_, axis, size) => {
    expect(transposedSize(axis)).toBe(size)
  })

  test('12 is reached from 6 with output padding 1 (PyTorch output_size example)', () => {
    const axis = { input: 6, filter: 3, padding: 1, stride: 2 }
    expect(outputPaddingFor(axis, 12)).toEqual({ reaches: true, outputPadding: 1 })
    expect(outputPaddingFor(axis, 11)).toEqual({ reaches: true, outputPadding: 0 })
    expect(outputPaddingFor(axis, 13)).toEqual({ reaches: false, least: 11, most: 12 })
    expect(outputPaddingFor(axis, 10)).toEqual({ reaches: false, least: 11, most: 12 })
  })

  test('an output of no pixels cannot be asked for, nor is it offered', () => {
    const axis = { input: 1, filter: 1, padding: 2, stride: 3 }
    expect(outputPaddingFor(axis, 1)).toEqual({ reaches: false, least: 1, most: 0 })
    expect(outputPaddingFor({ ...axis, padding: 1 }, 2)).toEqual({ reaches: false, least: 1, most: 1 })
    expect(outputPaddingFor({ ...axis, padding: 1 }, 1)).toEqual({ reaches: true, outputPadding: 2 })
    expect(() => outputPaddingFor(axis, 0)).toThrow(/^target must be a whole number of at least 1/)
  })
})

const axes = fc
  .record({
    input: fc.integer({ min: 1, max: 20 }),
    filter: fc.integer({ min: 1, max: 7 }),
    padding: fc.integer({ min: 0, max: 4 }),
    stride: fc.integer({ min: 1, max: 5 }),
    dilation: fc.integer({ min: 1, max: 4 }),
  })
  .filter(({ input, filter, padding, dilation }) => dilation * (filter - 1) < input + 2 * padding)

describe('for every axis', () => {
  test('scattering pixels a stride apart and cutting the padding off leaves that many places', () => {
    fc.assert(
      fc.property(axes, fc.nat(), (axis, draw) => {
        const outputPadding = draw % Math.max(axis.stride, axis.dilation)
        const places = new Set<number>()
        for (let pixel = 0; pixel < axis.input; pixel++) {
          for (let tap = 0; tap < axis.filter; tap++) places.add(pixel * axis.stride + tap * axis.dilation)
        }
        const canvas = Math.max(...places) + 1 - 2 * axis.padding + outputPadding
        fc.pre(canvas >= 1)
        expect(transposedSize({ ...axis, outputPadding })).toBe(canvas)
      }),
    )
  })

  test('it undoes the size of the convolution with the output padding that it names: the pixels left over', () => {
    fc.assert(
      fc.property(axes, ({ input: target, ...layer }) => {
        const { size, leftover } = outputSize({ ...layer, input: target })
        expect(outputPaddingFor({ ...layer, input: size }, target)).toEqual({ reaches: true, outputPadding: leftover })
        expect(transposedSize({ ...layer, input: size, outputPadding: leftover })).toBe(target)
      }),
    )
  })

  test('a target is reached exactly when trying every output padding reaches it', () => {
    fc.assert(
      fc.property(axes, fc.integer({ min: 1, max: 60 }), (axis, target) => {
        const tried = Array.from({ length: Math.max(axis.stride, axis.dilation) }, (_, outputPadding) => outputPadding)
        const unpadded = (axis.input - 1) * axis.stride + axis.dilation * (axis.filter - 1) + 1 - 2 * axis.padding
        const sizes = tried.map((outputPadding) => unpadded + outputPadding).filter((size) => size >= 1)
        const found = outputPaddingFor(axis, target)
        expect(found.reaches).toBe(sizes.includes(target))
        if (found.reaches) expect(transposedSize({ ...axis, outputPadding: found.outputPadding })).toBe(target)
        else if (sizes.length > 0) expect([found.least, found.most]).toEqual([Math.min(...sizes), Math.max(...sizes)])
      }),
    )
  })
})

test.each([
  [{ outputPadding: 2 }, 'outputPadding must be smaller than the stride or the dilation, so at most 1, but it is 2'],
  [{ outputPadding: 0.5 }, 'outputPadding must be a whole number of at least 0, but it is 0.5'],
  [{ padding: 3, input: 2 }, 'padding of 3 per side leaves -1 pixels of the output'],
  [{ stride: 0 }, 'stride must be a whole number of at least 1, but it is 0'],
  [{ input: 0 }, 'input must be a whole number of at least 1, but it is 0'],
  [{ input: 2 ** 52 }, 'stride of 2 spreads 4503599627370496 pixels too far to be counted exactly'],
  [{ padding: 2 ** 53 - 1 }, 'stride of 2 spreads 4 pixels too far to be counted exactly'],
])('%o is refused in words', (change, message) => {
  const axis = { input: 4, filter: 3, padding: 1, stride: 2 }
  expect(() => transposedSize({ ...axis, ...change })).toThrow(message)
})

test('a dilation larger than the stride allows a larger output padding, as PyTorch does', () => {
  expect(transposedSize({ input: 4, filter: 3, padding: 0, stride: 1, dilation: 3, outputPadding: 2 })).toBe(12)
})
