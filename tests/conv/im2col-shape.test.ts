import { expect, test } from 'vitest'
import { im2colShape } from '@/lib/conv/im2col-shape'
import { bothAxes } from '@/lib/conv/per-axis'

const alexNet = { filter: bothAxes(11), inputChannels: 3, filters: 96, output: bothAxes(55) }

test('the first AlexNet layer is [96 x 363] times [363 x 3025] (CS231n)', () => {
  expect(im2colShape(alexNet)).toEqual({
    weights: { rows: 96, columns: 363 },
    patches: { rows: 363, columns: 3025 },
    product: { rows: 96, columns: 3025 },
  })
})

test('sides may differ', () => {
  const layer = { filter: { height: 2, width: 3 }, inputChannels: 5, filters: 4, output: { height: 7, width: 8 } }
  expect(im2colShape(layer).patches).toEqual({ rows: 30, columns: 56 })
})

test.each([
  [{ filters: 0 }, 'filters'],
  [{ inputChannels: 1.5 }, 'inputChannels'],
  [{ filter: { height: 3, width: 0 } }, 'filter.width'],
  [{ output: { height: 0, width: 3 } }, 'output.height'],
])('%o is refused', (change, argument) => {
  expect(() => im2colShape({ ...alexNet, ...change })).toThrow(`${argument} must be`)
})
