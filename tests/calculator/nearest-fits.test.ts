import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { fittingLayers } from '@/lib/calculator/fitting-layers'
import type { LayerAxis, SlidingKind } from '@/lib/calculator/layer'
import { type FittingChange, nearestFits } from '@/lib/calculator/nearest-fits'
import { effectiveFilter } from '@/lib/conv/effective-filter'
import { outputSize } from '@/lib/conv/output-size'

const axes = fc.record({
  input: fc.integer({ min: 1, max: 40 }),
  filter: fc.integer({ min: 1, max: 9 }),
  padding: fc.record({ before: fc.integer({ min: 0, max: 4 }), after: fc.integer({ min: 0, max: 4 }) }),
  stride: fc.integer({ min: 1, max: 9 }),
  dilation: fc.integer({ min: 1, max: 3 }),
})
const kinds = fc.constantFrom<SlidingKind[]>('convolution', 'pooling', 'ceil-pooling')

function fits(axis: LayerAxis): boolean {
  const { input, filter, padding, dilation } = axis
  if (dilation * (filter - 1) + 1 > input + padding.before + padding.after) return false
  return outputSize(axis).fits
}

/** New padding that PyTorch takes, and that no window lies on alone. */
function isPadded(kind: SlidingKind, { filter, dilation, padding: { before, after } }: LayerAxis): boolean {
  const side = Math.max(before, after)
  return kind === 'convolution' ? side < effectiveFilter(filter, dilation) : side <= filter / 2
}

const total = ({ padding }: LayerAxis) => padding.before + padding.after

/** Every axis that differs in one setting, far beyond any period of the formula, by how far it is off. */
function others(axis: LayerAxis): { setting: FittingChange['setting']; off: number; axis: LayerAxis }[] {
  const values = Array.from({ length: 100 }, (_, value) => value)
  const positive = values.slice(1)
  return [
    ...values.map((sum) => ({
      setting: sum % 2 === 0 ? ('padding' as const) : ('split-padding' as const),
      off: Math.abs(sum - total(axis)),
      axis: { ...axis, padding: { before: Math.floor(sum / 2), after: Math.ceil(sum / 2) } },
    })),
    ...positive.map((stride) => ({
      setting: 'stride' as const,
      off: Math.abs(stride - axis.stride),
      axis: { ...axis, stride },
    })),
    ...positive.map((filter) => ({
      setting: 'filter' as const,
      off: Math.abs(filter - axis.filter),
      axis: { ...axis, filter },
    })),
    ...positive.map((input) => ({
      setting: 'input' as const,
      off: Math.abs(input - axis.input),
      axis: { ...axis, input },
    })),
  ]
}

test('every nearest setting fits, differs in that setting alone, and none is nearer; brute force finds the same', () => {
  fc.assert(
    fc.property(kinds, axes, (kind, axis) => {
      fc.pre(!fits(axis))
      const found = nearestFits(kind, axis)
      const allowed = others(axis).filter(
        (other) =>
          fits(other.axis) &&
          (other.setting === 'stride' || other.setting === 'input' || isPadded(kind, other.axis)) &&
          !(kind === 'ceil-pooling' && other.setting === 'split-padding'),
      )
      for (const setting of ['padding', 'split-padding', 'stride', 'filter', 'input'] as const) {
        const rivals = allowed.filter((other) =>
          setting === 'split-padding' ? /padding/.test(other.setting) : other.setting === setting,
        )
        const least = Math.min(...rivals.map(({ off }) => off))
        const nearest = rivals.filter(({ off }) => off === least)
        // Where the same padding on both sides is as near, that is what is offered.
        const expected =
          setting === 'split-padding' && nearest.some((rival) => rival.setting === 'padding')
            ? []
            : nearest.map((rival) => rival.axis)
        expect(found.filter((change) => change.setting === setting).map((change) => change.axis)).toEqual(expected)
      }
    }),
    { numRuns: 400 },
  )
})

describe('the trap of the lesson, 10 wide with a filter of 3 and stride 2', () => {
  const axis: LayerAxis = { input: 10, filter: 3, padding: { before: 0, after: 0 }, stride: 2, dilation: 1 }

  it('is mended by one pixel on one side, as TensorFlow pads, or by any other setting', () => {
    const found = nearestFits('convolution', axis)
    expect(
      found.map(({ setting, axis: { input, filter, padding, stride } }) => [setting, input, filter, padding, stride]),
    ).toEqual([
      ['split-padding', 10, 3, { before: 0, after: 1 }, 2],
      ['stride', 10, 3, { before: 0, after: 0 }, 1],
      ['filter', 10, 2, { before: 0, after: 0 }, 2],
      ['filter', 10, 4, { before: 0, after: 0 }, 2],
      ['input', 9, 3, { before: 0, after: 0 }, 2],
      ['input', 11, 3, { before: 0, after: 0 }, 2],
    ])
  })

  it('is changed on both axes where they are the same, and on the one that does not fit where they differ', () => {
    const square = fittingLayers({ kind: 'convolution', axes: { height: axis, width: axis } })
    expect(new Set(square.map((option) => option.axes))).toEqual(new Set(['both']))
    for (const { layer } of square) expect(layer.axes.height).toEqual(layer.axes.width)
    const tall = { ...axis, input: 11 }
    const apart = fittingLayers({ kind: 'convolution', axes: { height: tall, width: axis } })
    expect(new Set(apart.map((option) => option.axes))).toEqual(new Set(['width']))
    for (const { layer } of apart) expect(layer.axes.height).toEqual(tall)
  })
})

test('what fits needs no change, and a transposed layer never does', () => {
  const axis: LayerAxis = { input: 13, filter: 5, padding: { before: 2, after: 2 }, stride: 2, dilation: 1 }
  expect(fittingLayers({ kind: 'convolution', axes: { height: axis, width: axis } })).toEqual([])
  const odd = { ...axis, input: 10 }
  expect(fittingLayers({ kind: 'transposed', axes: { height: odd, width: odd }, outputPadding: 0 })).toEqual([])
})

test('the largest numbers are searched in no time, and nothing far away is offered', () => {
  const axis: LayerAxis = {
    input: 1_000_000,
    filter: 1,
    padding: { before: 0, after: 0 },
    stride: 999_998,
    dilation: 1_000_000,
  }
  const found = nearestFits('convolution', axis)
  expect(found.map(({ setting }) => setting)).toEqual(['stride', 'input'])
})
