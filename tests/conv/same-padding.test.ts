import fc from 'fast-check'
import { expect, test } from 'vitest'
import { effectiveFilter } from '@/lib/conv/effective-filter'
import { outputSize } from '@/lib/conv/output-size'
import { samePadding } from '@/lib/conv/same-padding'

test.each([
  [1, 4, 1],
  [3, 1, 3],
  [3, 2, 5],
  [3, 3, 7],
  [5, 2, 9],
  [2, 5, 6],
])('%i taps at dilation %i span %i pixels', (filter, dilation, span) => {
  expect(effectiveFilter(filter, dilation)).toBe(span)
})

test.each([
  [1, 1, 0],
  [3, 1, 1],
  [5, 1, 2],
  [7, 1, 3],
  [3, 2, 2],
  [4, 2, 3],
])('filter %i at dilation %i keeps the size with padding %i', (filter, dilation, padding) => {
  expect(samePadding({ filter, dilation })).toEqual({ exists: true, padding })
})

test('an even filter has no padding per side that keeps the size: its total is odd', () => {
  expect(samePadding({ filter: 4 })).toEqual({ exists: false, oddTotal: 3 })
  expect(samePadding({ filter: 2, dilation: 3 })).toEqual({ exists: false, oddTotal: 3 })
})

test('a padding exists exactly when trying all of them finds one that keeps the size, and it is that one', () => {
  const cases = fc.record({ filter: fc.integer({ min: 1, max: 9 }), dilation: fc.integer({ min: 1, max: 4 }) })
  fc.assert(
    fc.property(cases, ({ filter, dilation }) => {
      const keeping = Array.from({ length: 40 }, (_, padding) => padding).filter(
        (padding) => outputSize({ input: 50, filter, padding, stride: 1, dilation }).size === 50,
      )
      const found = samePadding({ filter, dilation })
      expect(found.exists ? [found.padding] : []).toEqual(keeping)
    }),
  )
})
