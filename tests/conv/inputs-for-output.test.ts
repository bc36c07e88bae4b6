import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inputsForOutput } from '@/lib/conv/inputs-for-output'
import { outputSize } from '@/lib/conv/output-size'

test('a stride of 2 gives two inputs the same output (Dumoulin & Visin, relation 6: 5 and 6 wide, filter 3, padding 1)', () => {
  expect(inputsForOutput({ filter: 3, stride: 2, padding: 1 }, 3)).toEqual({ least: 5, most: 6 })
  expect(inputsForOutput({ filter: 11, stride: 4, padding: 0 }, 55)).toEqual({ least: 227, most: 230 })
})

test('padding alone may already give more than the output asked for', () => {
  expect(inputsForOutput({ filter: 1, stride: 1, padding: 2 }, 4)).toBeNull()
  expect(inputsForOutput({ filter: 1, stride: 1, padding: 2 }, 5)).toEqual({ least: 1, most: 1 })
})

test('they are exactly the inputs that give the output when all are tried', () => {
  const layers = fc.record({
    filter: fc.integer({ min: 1, max: 7 }),
    stride: fc.integer({ min: 1, max: 5 }),
    padding: fc.record({ before: fc.nat({ max: 4 }), after: fc.nat({ max: 4 }) }),
    dilation: fc.integer({ min: 1, max: 3 }),
  })
  fc.assert(
    fc.property(layers, fc.integer({ min: 1, max: 6 }), (layer, output) => {
      const giving = Array.from({ length: 60 }, (_, index) => index + 1).filter((input) => {
        const { before, after } = layer.padding
        const room = input + before + after > layer.dilation * (layer.filter - 1)
        return room && outputSize({ ...layer, input }).size === output
      })
      const range = inputsForOutput(layer, output)
      const { least, most } = range ?? { least: 1, most: 0 }
      expect(Array.from({ length: most - least + 1 }, (_, index) => least + index)).toEqual(giving)
    }),
  )
})

test('what is not a whole number in range is refused', () => {
  const layer = { filter: 3, stride: 2, padding: 1 }
  expect(() => inputsForOutput(layer, 0)).toThrow(/^output must be/)
  expect(() => inputsForOutput({ ...layer, stride: 0 }, 3)).toThrow(/^stride must be/)
  expect(() => inputsForOutput(layer, 2 ** 53 - 1)).toThrow(/^output of 9007199254740991 takes an input too large/)
})
