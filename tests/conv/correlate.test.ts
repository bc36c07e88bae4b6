import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type Correlation, correlateBands } from '@/lib/conv/correlate-bands'
import { compileCorrelateKernel, findCorrelateKernel } from '@/lib/conv/correlate-kernel'
import { correlateTaps } from '@/lib/conv/correlate-taps'
import type { Filters } from '@/lib/conv/filters'
import { bothAxes } from '@/lib/conv/per-axis'
import { signed, unsigned } from '@/lib/conv/wasm-encoding'
import { draws } from '../draws'

const some = (least: number, most: number) => fc.integer({ min: least, max: most })
const value = fc.double({ min: -100, max: 100, noNaN: true })
const values = (length: number) =>
  fc.array(value, { minLength: length, maxLength: length }).map((array) => Float64Array.from(array))

type Sizes = {
  groups: number
  depth: number
  filtersEach: number
  filter: { height: number; width: number }
  out: { height: number; width: number }
  stride: { height: number; width: number }
  /** Down a column, windows lie as far apart as taps: what the kernel takes. */
  dilation: { height: number; width: number }
}

function correlationOf(sizes: Sizes, read: (length: number) => Float64Array, biased: boolean): Correlation {
  const { groups, depth, filtersEach, filter, out, stride, dilation } = sizes
  const side = (axis: 'height' | 'width') => (out[axis] - 1) * stride[axis] + (filter[axis] - 1) * dilation[axis] + 1
  const source = { channels: groups * depth, height: side('height'), width: side('width') }
  const filters = groups * filtersEach
  const weights = read(filters * depth * filter.height * filter.width)
  const bank: Filters = { data: weights, filters, channels: depth, ...filter }
  return {
    source: { ...source, data: read(source.channels * source.height * source.width) },
    target: { data: new Float64Array(filters * out.height * out.width), channels: filters, ...out },
    weights,
    filters: bank,
    bias: biased ? read(filters) : 'none',
    stride,
    dilation,
    groups,
  }
}

const sizes: fc.Arbitrary<Sizes> = fc
  .record({
    groups: some(1, 2),
    depth: some(1, 3),
    filtersEach: some(1, 2),
    filter: fc.record({ height: some(1, 5), width: some(1, 5) }),
    out: fc.record({ height: some(1, 6), width: some(1, 20) }),
    stride: fc.record({ height: some(1, 3), width: fc.constant(1) }),
    dilation: fc.record({ height: some(1, 3), width: some(1, 3) }),
  })
  .map((sizes) => ({ ...sizes, dilation: { ...sizes.dilation, height: sizes.stride.height } }))

const correlations = fc.record({ sizes, biased: fc.boolean(), pool: values(97) }).map(({ sizes, biased, pool }) => {
  let next = 0
  const read = (length: number) => Float64Array.from({ length }, () => pool[next++ % 97] ?? Number.NaN)
  return correlationOf(sizes, read, biased)
})

/** How many outputs differ from those of going tap by tap, in any bit. */
function differences(correlation: Correlation): number {
  const byTaps = { ...correlation.target, data: new Float64Array(correlation.target.data.length) }
  correlateTaps({ ...correlation, target: byTaps })
  return correlation.target.data.reduce(
    (count, value, index) => count + (Object.is(value, byTaps.data[index]) ? 0 : 1),
    0,
  )
}

describe('the WebAssembly kernel', () => {
  test('gives what going tap by tap gives, to the last bit', () => {
    // Compiled here, not when the first test of all asked for it: what writes the module belongs to what is tried.
    const kernel = compileCorrelateKernel()
    fc.assert(
      fc.property(correlations, (correlation) => {
        expect(correlateBands(correlation, () => kernel)).toBe(true)
        expect(differences(correlation)).toBe(0)
      }),
      { numRuns: draws(300) },
    )
  })

  test('is not hindered by what an earlier call left in its memory', () => {
    findCorrelateKernel()?.memory.fill(Number.NaN)
    const correlation = correlationOf(plain({ height: 3, width: 5 }, { height: 4, width: 13 }), counting, false)
    correlateBands(correlation)
    expect(differences(correlation)).toBe(0)
    expect(correlation.target.data.every(Number.isFinite)).toBe(true)
  })

  test('works in bands where the memory does not hold the whole, each with the rows that it shares with the next', () => {
    const wide = plain({ height: 3, width: 3 }, { height: 9, width: 20_000 })
    const correlation = correlationOf({ ...wide, groups: 2, filtersEach: 2 }, counting, true)
    expect(correlateBands(correlation)).toBe(true)
    expect(differences(correlation)).toBe(0)
  })

  test('fills its memory to the last double that it may overrun, and declines one column more', () => {
    const capacity = findCorrelateKernel()?.memory.length ?? Number.NaN
    const rows = (width: number) => plain({ height: 2, width: 2 }, { height: 2, width })
    // 4 weights, the 3 source rows of width + 1 that two output rows see and as much as one more, two output rows, 8 to overrun.
    const most = Math.floor((capacity - 4 - 3 - 8) / 5)
    const correlation = correlationOf(rows(most), counting, false)
    expect(correlateBands(correlation)).toBe(true)
    expect(differences(correlation)).toBe(0)
    expect(correlateBands(correlationOf(rows(most + 1), counting, false))).toBe(false)
  })

  test('declines windows that are not one pixel apart along a row, or not as far apart as taps down a column', () => {
    const apart = { ...plain({ height: 3, width: 3 }, { height: 4, width: 4 }), stride: { height: 1, width: 2 } }
    expect(correlateBands(correlationOf(apart, counting, false))).toBe(false)
    for (const height of [
      { stride: 2, dilation: 1 },
      { stride: 1, dilation: 2 },
    ]) {
      const uneven = {
        ...apart,
        stride: { height: height.stride, width: 1 },
        dilation: { height: height.dilation, width: 1 },
      }
      expect(correlateBands(correlationOf(uneven, counting, false))).toBe(false)
    }
  })

  test('is compiled once', () => {
    expect(findCorrelateKernel()).not.toBeNull()
    expect(findCorrelateKernel()).toBe(findCorrelateKernel())
  })
})

describe('where WebAssembly is forbidden', () => {
  afterEach(() => vi.unstubAllGlobals())

  test('there is no kernel, and no error', () => {
    class Forbidden {
      constructor() {
        throw new WebAssembly.CompileError('Wasm code generation disallowed by embedder')
      }
    }
    const { Memory, Instance, CompileError } = WebAssembly
    vi.stubGlobal('WebAssembly', { Memory, Instance, CompileError, Module: Forbidden })
    expect(compileCorrelateKernel()).toBeNull()
    vi.stubGlobal('WebAssembly', undefined)
    expect(compileCorrelateKernel()).toBeNull()
  })
})

test.each([
  [0, [0]],
  [127, [0x7f]],
  [128, [0x80, 0x01]],
  [624_485, [0xe5, 0x8e, 0x26]],
])('%i is %o in LEB128', (number, bytes) => {
  expect(unsigned(number)).toEqual(bytes)
})

test.each([
  [63, [0x3f]],
  [64, [0xc0, 0x00]],
  [-1, [0x7f]],
  [-64, [0x40]],
  [-65, [0xbf, 0x7f]],
  [-123_456, [0xc0, 0xbb, 0x78]],
])('%i is %o in signed LEB128', (number, bytes) => {
  expect(signed(number)).toEqual(bytes)
})

function plain(filter: { height: number; width: number }, out: { height: number; width: number }): Sizes {
  return { groups: 1, depth: 1, filtersEach: 1, filter, out, stride: bothAxes(1), dilation: bothAxes(1) }
}

/** 0.1, 0.2, ... up to 1.3 over and over, so that sums round. */
function counting(length: number): Float64Array {
  return Float64Array.from({ length }, (_, index) => ((index % 13) + 1) / 10)
}
