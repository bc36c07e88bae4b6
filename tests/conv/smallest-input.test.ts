import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ceilModeSize } from '@/lib/conv/ceil-mode-size'
import { outputSize } from '@/lib/conv/output-size'
import { type RoundedLayer, smallestInput } from '@/lib/conv/smallest-input'
import { draws } from '../draws'

const conv = (filter: number, stride = 1, padding = 0): RoundedLayer => ({ filter, stride, padding })

test.each([
  ['one 3x3 convolution', [conv(3)], 3],
  ['LeNet-5 on unpadded input: 5x5, 2x2/2, 5x5, 2x2/2', [conv(5), conv(2, 2), conv(5), conv(2, 2)], 16],
  ['five halvings (VGG)', Array.from({ length: 5 }, () => [conv(3, 1, 1), conv(2, 2)]).flat(), 32],
  ['AlexNet up to its last pool', [conv(11, 4), conv(3, 2), conv(5, 1, 2), conv(3, 2), conv(3, 1, 1), conv(3, 2)], 67],
  ['padding alone is enough', [conv(3, 2, 1)], 1],
  ['no layers', [], 1],
])('%s: %o', (_, layers, least) => {
  expect(smallestInput(layers)).toBe(least)
})

test("AlexNet flattens 6x6, which takes 227 pixels, as CS231n corrects the paper's 224", () => {
  const layers = [conv(11, 4), conv(3, 2), conv(5, 1, 2), conv(3, 2), conv(3, 1, 1), conv(3, 2)]
  expect(smallestInput(layers, 6)).toBe(227)
})

const chains = fc.array(
  fc.record({
    filter: fc.integer({ min: 1, max: 5 }),
    stride: fc.integer({ min: 1, max: 3 }),
    padding: fc.record({ before: fc.nat({ max: 4 }), after: fc.nat({ max: 4 }) }),
    dilation: fc.integer({ min: 1, max: 2 }),
    rounding: fc.constantFrom('floor' as const, 'ceil' as const),
  }),
  { minLength: 1, maxLength: 3 },
)

/** What comes out of the chain, 0 where a filter is too large for what is left. */
function run(layers: readonly RoundedLayer[], pixels: number): number {
  return layers.reduce((input, { rounding, ...layer }) => {
    try {
      if (input === 0) return 0
      return rounding === 'ceil' ? ceilModeSize({ ...layer, input }).size : outputSize({ ...layer, input }).size
    } catch {
      return 0
    }
  }, pixels)
}

test('it is the first of all inputs, tried from 1 up, that leaves the output asked for', () => {
  fc.assert(
    fc.property(chains, fc.integer({ min: 1, max: 4 }), (layers, output) => {
      let tried = 1
      while (run(layers, tried) < output) tried++
      expect(smallestInput(layers, output)).toBe(tried)
    }),
    { numRuns: draws(1000) },
  )
})

test('what makes no layer is refused', () => {
  expect(() => smallestInput([conv(3, 0)])).toThrow(/^stride must be/)
  expect(() => smallestInput([conv(3)], 0)).toThrow(/^output must be/)
  expect(() => smallestInput([conv(3, 2 ** 52), conv(9)])).toThrow('layers take an input too large')
})
