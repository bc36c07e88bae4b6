import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bothAxes } from '@/lib/conv/per-axis'
import { mapFacts } from '@/lib/figures/map-facts'
import { formatShare, leftoverSentence, mapSentence } from '@/lib/figures/map-sentence'
import { answerRange, kernelSizes, resizeKernel, weightsOf, withCell } from '@/lib/figures/playground-kernel'
import { playgroundMap } from '@/lib/figures/playground-map'
import { findPlaygroundPreset, presetsOf } from '@/lib/figures/playground-presets'
import { firstSettings, type PlaygroundSettings, poolingKinds, withKernelSize } from '@/lib/figures/playground-settings'
import { playgroundShape } from '@/lib/figures/playground-shape'
import { readWeight } from '@/lib/figures/read-weight'
import { steppingPresets } from '@/lib/figures/stepping-presets'

const sizes = fc.constantFrom(...kernelSizes)
const kernels = sizes.chain((size) =>
  fc.record({
    size: fc.constant(size),
    cells: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size * size, maxLength: size * size }),
    divisor: fc.integer({ min: 1, max: 16 }),
  }),
)
const settings: fc.Arbitrary<PlaygroundSettings> = fc.record({
  kernel: kernels,
  mode: fc.constantFrom('cross-correlation', 'convolution'),
  stride: fc.integer({ min: 1, max: 8 }),
  padding: fc.integer({ min: 0, max: 10 }),
  relu: fc.boolean(),
  pooling: fc.constantFrom(...poolingKinds),
  poolingWindow: fc.integer({ min: 1, max: 8 }),
  poolingStride: fc.integer({ min: 1, max: 8 }),
  greys: fc.constantFrom('map', 'kernel'),
})
const pictures = fc.tuple(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 1, max: 24 })).chain(([height, width]) =>
  fc.record({
    data: fc
      .array(fc.integer({ min: 0, max: 255 }), { minLength: height * width, maxLength: height * width })
      .map((values) => Float32Array.from(values, (value) => value / 255)),
    channels: fc.constant(1),
    height: fc.constant(height),
    width: fc.constant(width),
  }),
)

function presetNamed(id: string, size: (typeof kernelSizes)[number] = 3) {
  const preset = presetsOf(size).find((known) => known.id === id)
  if (!preset) throw new Error(`There is no ${id} of size ${size}`)
  return preset.kernel
}

describe('the map of the playground', () => {
  it('has the size that is shown beside it, and values within what the kernel can answer', () => {
    fc.assert(
      fc.property(pictures, settings, (picture, set) => {
        const shape = playgroundShape(picture, set)
        if (shape.kind === 'problem') {
          expect(() => playgroundMap(picture, set)).toThrow()
          return
        }
        const map = playgroundMap(picture, set)
        expect({ height: map.height, width: map.width }).toEqual(shape.output)
        expect(shape.macs).toBe(shape.convolved.height.size * shape.convolved.width.size * set.kernel.size ** 2)
        const { least, most } = mapFacts(map.data)
        const { low, high } = answerRange(set.kernel)
        expect(least).toBeGreaterThanOrEqual((set.relu ? 0 : low) - 1e-6)
        expect(most).toBeLessThanOrEqual(Math.max(high, 0) + 1e-6)
      }),
    )
  })

  it('is the picture itself under the identity, at every size of the kernel', () => {
    fc.assert(
      fc.property(pictures, sizes, (picture, size) => {
        const set = withKernelSize({ ...firstSettings, kernel: presetNamed('identity') }, size)
        expect([...playgroundMap(picture, set).data]).toEqual([...picture.data])
      }),
    )
  })

  it('does not change when a kernel grows by a ring of zeros and the padding with it', () => {
    fc.assert(
      fc.property(pictures, kernels, (picture, kernel) => {
        const same = { ...firstSettings, kernel, padding: (kernel.size - 1) / 2 }
        const grown = { ...same, kernel: resizeKernel(kernel, 11), padding: 5 }
        expect([...playgroundMap(picture, grown).data]).toEqual([...playgroundMap(picture, same).data])
      }),
    )
  })

  it('says why there is none', () => {
    const small = playgroundShape(bothAxes(3), { ...firstSettings, kernel: presetNamed('blur', 7), padding: 1 })
    expect(small).toEqual({ kind: 'problem', problem: expect.stringContaining('padded picture only 5') })
    const pooled = { ...firstSettings, padding: 0, pooling: 'max', poolingWindow: 4 } as const
    const tight = playgroundShape({ height: 9, width: 5 }, pooled)
    expect(tight).toEqual({ kind: 'problem', problem: expect.stringContaining('the map only 3') })
  })
})

describe('presets', () => {
  it('of 3 x 3 have the weights of the stepping figure', () => {
    for (const { id, kernel } of steppingPresets) {
      const weights = weightsOf(presetNamed(id))
      kernel.flat().forEach((weight, index) => {
        expect(weights[index], id).toBeCloseTo(weight, 12)
      })
    }
  })

  it.each(kernelSizes.filter((size) => size > 1))(
    'of size %i keep the brightness, or answer 0 to flat areas',
    (size) => {
      const sum = (id: string) => weightsOf(presetNamed(id, size)).reduce((total, weight) => total + weight, 0)
      expect(sum('blur')).toBeCloseTo(1, 12)
      expect(sum('gaussian')).toBeCloseTo(1, 12)
      expect(sum('identity')).toBe(1)
      expect(sum('detail')).toBeCloseTo(0, 12)
    },
  )

  it('are recognised by their weights alone, and have one name each', () => {
    for (const size of kernelSizes) {
      const presets = presetsOf(size)
      expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length)
      for (const { id, kernel } of presets) {
        const doubled = { ...kernel, cells: kernel.cells.map((cell) => 2 * cell), divisor: 2 * kernel.divisor }
        expect(findPlaygroundPreset(doubled)?.id).toBe(id)
      }
    }
    expect(findPlaygroundPreset(withCell(presetNamed('blur'), 0, 2))).toBeNull()
  })
})

describe('another size of the kernel', () => {
  it('keeps the preset and the size of the map where it can', () => {
    const five = withKernelSize({ ...firstSettings, kernel: presetNamed('blur') }, 5)
    expect(findPlaygroundPreset(five.kernel)?.id).toBe('blur')
    expect(five.padding).toBe(2)
    expect(withKernelSize({ ...firstSettings, padding: 0 }, 5).padding).toBe(0)
  })

  it('brings the cells back after growing, but not after shrinking below them', () => {
    const sobel = presetNamed('sobel-x')
    expect(resizeKernel(resizeKernel(sobel, 7), 3)).toEqual(sobel)
    expect(resizeKernel(resizeKernel(sobel, 1), 3).cells).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0])
  })
})

describe('what is said of a map', () => {
  it('counts what the stride leaves over', () => {
    const set = { ...firstSettings, stride: 3, padding: 0 }
    const sentence = (height: number, width: number) => {
      const shape = playgroundShape({ height, width }, set)
      return shape.kind === 'shape' ? leftoverSentence(shape, set) : 'problem'
    }
    expect(sentence(9, 12)).toBeNull()
    expect(sentence(10, 12)).toContain('the last row at the bottom.')
    expect(sentence(10, 14)).toContain('the last row at the bottom and the last 2 columns on the right.')
  })

  it('names the values, and what black and white stand for', () => {
    const shape = playgroundShape(bothAxes(5), { ...firstSettings, padding: 0 })
    if (shape.kind === 'problem') throw new Error(shape.problem)
    const facts = mapFacts(Float64Array.of(-2, 0, 1e-12, 4))
    expect(facts).toEqual({ least: -2, most: 4, mean: expect.closeTo(0.5, 9), zeros: 0.5 })
    expect(mapSentence(shape, facts, { black: -4, white: 4 })).toBe(
      'The feature map has 3 × 3 values from −2 to 4, 0.5 on average; 50 % of them are 0. Black stands for −4, white for 4.',
    )
  })

  it.each([
    [0, '0'],
    [0.001, '< 1'],
    [0.5, '50'],
    [0.999, '> 99'],
    [1, '100'],
  ])('the share %d is %s per cent', (share, text) => {
    expect(formatShare(share)).toBe(text)
  })
})

describe('a typed weight', () => {
  it.each([
    ['3', 3],
    [' −1 ', -1],
    ['-0', 0],
    ['0,5', 0.5],
    ['.25', 0.25],
    ['1/4', 0.25],
    ['−1 / 8', -0.125],
    ['', null],
    ['-', null],
    ['1/0', null],
    ['1/2/3', null],
    ['1e3', null],
    ['0x10', null],
    ['1.2.3', null],
    ['9999999', null],
  ])('%j is read as %j', (text, value) => {
    expect(readWeight(text)).toBe(value)
  })
})
