import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { calculate } from '@/lib/calculator/calculate'
import { emptyFields, type FieldName, fieldNames, fieldsOf, queryOf } from '@/lib/calculator/fields'
import { headline } from '@/lib/calculator/headline'
import { layerKinds } from '@/lib/calculator/layer'
import { layerFields } from '@/lib/calculator/layer-fields'
import { readLayer } from '@/lib/calculator/read-layer'
import { stepped } from '@/lib/calculator/read-size'
import { topicOf } from '@/lib/calculator/topic'

const at = (query: string) => calculate(fieldsOf(new URLSearchParams(query)))

function workedAt(query: string) {
  const result = at(query)
  if (result.kind !== 'worked') throw new Error(JSON.stringify(result.problems))
  return result
}

const stepsAt = (query: string) =>
  workedAt(query).results.map(({ steps }) => steps.map(({ calculation, result }) => `${calculation} = ${result}`))

describe('a layer worked out', () => {
  test.each([
    ['', [['13 − 5 + 2 × 2 = 12', '12 / 2 = 6', '6 + 1 = 7']]],
    ['W=10&F=3&S=2', [['10 − 3 + 2 × 0 = 7', '7 / 2 = 3.5', '3.5 + 1 = 4.5']]],
    ['W=10&F=3&P=0&Pend=1&S=2', [['10 − 3 + 0 + 1 = 8', '8 / 2 = 4', '4 + 1 = 5']]],
    ['W=10&F=3&d=2', [['2 × (3 − 1) + 1 = 5', '10 − 5 + 2 × 0 = 5', '5 / 1 = 5', '5 + 1 = 6']]],
    ['layer=ceil-pooling&W=4&F=2&P=1&S=3', [['4 − 2 + 2 × 1 = 4', '⌈4 / 3⌉ = 2', '2 + 1 = 3', '2 × 3 = 6']]],
    ['layer=ceil-pooling&W=2&F=3&S=2', [['2 − 3 + 2 × 0 = −1', '⌈−1 / 2⌉ = 0', '0 + 1 = 1', '0 × 2 = 0']]],
    ['layer=transposed&W=7&F=3&P=1&S=2&A=1', [['(7 − 1) × 2 = 12', '12 + 3 = 15', '15 − 2 × 1 = 13', '13 + 1 = 14']]],
    [
      'W=12&F=3&S=1&H=9&FH=5&PH=2&SH=2',
      [
        ['9 − 5 + 2 × 2 = 8', '8 / 2 = 4', '4 + 1 = 5'],
        ['12 − 3 + 2 × 0 = 9', '9 / 1 = 9', '9 + 1 = 10'],
      ],
    ],
  ])('%s has its numbers put in', (query, steps) => {
    expect(stepsAt(query)).toEqual(steps)
  })

  test.each(['convolution', 'ceil-pooling', 'transposed'])('in a %s layer the height is called H', (layer) => {
    const [height, width] = workedAt(`layer=${layer}&W=12&F=3&S=1&H=9&FH=5&PH=2&SH=2`).results
    const symbols = (steps: typeof height) => steps?.steps.map((step) => step.symbols).join() ?? ''
    expect(symbols(height)).toContain('H')
    expect(symbols(height)).not.toContain('W')
    expect(symbols(width)).toContain('W')
    expect(symbols(width)).not.toContain('H')
  })

  test.each([
    ['', '7 × 7', 'It fits.'],
    ['W=10&F=3&S=2', 'invalid', 'It does not fit: 1 pixel is left over. Frameworks answer 4 × 4.'],
    ['W=10&F=3&S=2&H=11', 'invalid', 'It does not fit: 1 pixel of the width is left over. Frameworks answer 5 × 4.'],
    ['W=10&F=3&S=2&H=12', 'invalid', 'It does not fit: pixels are left over both ways. Frameworks answer 5 × 4.'],
    ['layer=ceil-pooling&W=10&F=3&S=2', '5 × 5', 'Rounded up: the stride does not divide.'],
    ['layer=ceil-pooling&W=9&F=3&S=2', '4 × 4', 'It fits, with nothing to round.'],
    ['layer=transposed&W=4&F=2&S=2', '8 × 8', 'Nothing is divided, so every stride fits.'],
    ['W=&F=3', '–', 'One number needs a change.'],
    ['W=&F=x', '–', '2 numbers need a change.'],
  ])('%s is told in a line', (query, size, sentence) => {
    expect(headline(at(query))).toMatchObject({ size, sentence })
  })

  test.each([
    ['', 'layer = nn.Conv2d(3, 16, kernel_size=5, stride=2, padding=2)', '1, 16, 7, 7'],
    ['W=10&F=3&H=8&FH=5', 'layer = nn.Conv2d(3, 16, kernel_size=(5, 3), stride=1)', '1, 16, 4, 8'],
    ['W=10&F=3&P=0&Pend=1&S=2', '    nn.ZeroPad2d((0, 1, 0, 1)),  # left, right, top, bottom', '1, 16, 5, 5'],
    [
      'layer=pooling&W=10&F=3&P=0&Pend=1&S=2',
      "    nn.ConstantPad2d((0, 1, 0, 1), float('-inf')),  # left, right, top, bottom",
      '1, 3, 5, 5',
    ],
    ['layer=ceil-pooling&W=10&F=3&S=2', 'layer = nn.MaxPool2d(kernel_size=3, stride=2, ceil_mode=True)', '1, 3, 5, 5'],
    [
      'layer=transposed&W=7&F=3&P=1&S=2&A=1&d=2',
      'layer = nn.ConvTranspose2d(3, 16, kernel_size=3, stride=2, padding=1, output_padding=1, dilation=2)',
      '1, 16, 16, 16',
    ],
  ])('%s is a PyTorch program with its shapes', (query, line, shape) => {
    const { lines } = workedAt(query)
    expect(lines).toContain(line)
    expect(lines.at(-1)).toBe(`print(layer(x).shape)  # torch.Size([${shape}])`)
  })
})

test.each([
  ['', 'three-steps'],
  ['W=10&F=3&S=2', 'does-not-fit'],
  ['W=10&F=3&H=8', 'two-axes'],
  ['W=10&F=3&S=2&d=2', 'dilation'],
  ['layer=pooling&W=10&F=2', 'pooling'],
  ['layer=ceil-pooling&W=10&F=3&S=2', 'pooling-edge'],
  ['layer=transposed&W=7&F=3&S=2', 'transposed'],
])('%s is explained by the part “%s” of the lesson', (query, topic) => {
  expect(topicOf(workedAt(query))).toBe(topic)
})

describe('what cannot be worked out is told beside its field', () => {
  test.each<[query: string, field: FieldName, words: string]>([
    ['W=&F=3', 'W', 'Type the input size: a whole number of pixels.'],
    ['W=13&F=three', 'F', '“three” is not a number. Type the filter size in digits, such as 3.'],
    ['W=13&F=3&P=-1', 'P', 'The padding cannot be negative.'],
    ['W=13&F=3&S=1.5', 'S', '1.5 is not whole: pixels are not divided.'],
    ['W=13&F=3&S=1/3', 'S', '1/3 is not whole: pixels are not divided.'],
    ['W=13&F=3&S=0', 'S', 'The stride must be at least 1.'],
    ['W=1000000000000&F=3', 'W', '1000000000000 is too large: the input size can be 1,000,000 at most.'],
    [`W=${'9'.repeat(30)}&F=3`, 'W', `${'9'.repeat(19)}… is too large: the input size can be 1,000,000 at most.`],
    ['W=3&F=7&P=1', 'F', 'The filter is larger than the padded input: 7 pixels against 5.'],
    ['W=10&F=5&d=3', 'F', 'Spread by the dilation, the filter is larger than the padded input: 13 pixels against 10.'],
    ['W=10&F=5&H=4', 'F', 'The filter is larger than the padded input: 5 pixels against 4.'],
    ['W=10&F=3&FH=12', 'FH', 'The filter is larger than the padded input: 12 pixels against 10.'],
    ['layer=pooling&W=10&F=3&P=2&S=1', 'P', 'PyTorch pools with padding of half the window at most: here 1, not 2.'],
    [
      'layer=pooling&W=10&F=3&P=1&Pend=2&S=1',
      'Pend',
      'PyTorch pools with padding of half the window at most: here 1, not 2.',
    ],
    ['layer=ceil-pooling&W=2&F=9&S=2', 'F', 'The filter is larger than the padded input: 9 pixels against 2.'],
    [
      'layer=transposed&W=7&F=3&S=2&A=2',
      'A',
      'The output padding must be smaller than the stride or the dilation: here 1 at most.',
    ],
    ['layer=transposed&W=2&F=2&P=3&S=2', 'P', 'A padding of 3 takes the whole output away: it cuts 6 pixels off 4.'],
  ])('%s, at %s', (query, field, words) => {
    const result = at(query)
    expect(result.kind === 'refused' ? result.problems : {}).toEqual({ [field]: words })
  })

  it('still offers what would fit where the filter is too large', () => {
    const result = at('W=3&F=7')
    expect(result.kind).toBe('refused')
    expect(
      result.fitting.map(({ change: { setting, axis } }) => [setting, axis.padding.before, axis.filter, axis.input]),
    ).toEqual([
      ['padding', 2, 7, 3],
      ['filter', 0, 3, 3],
      ['input', 0, 7, 7],
    ])
  })
})

test('fields that do not count for the kind of layer are not read', () => {
  expect(at('W=13&F=3&A=nonsense').kind).toBe('worked')
  expect(at('layer=transposed&W=13&F=3&Pend=nonsense').kind).toBe('worked')
})

test('numbers are read as people write them', () => {
  expect(workedAt('W=１３&F= 5 &P=2&S=2').width).toBe(7)
  expect(workedAt('W=12,582&F=1').width).toBe(12_582)
})

const filled = (text: fc.Arbitrary<string>) =>
  fc
    .record({
      layer: fc.constantFrom(...layerKinds),
      texts: fc.array(text, { minLength: fieldNames.length, maxLength: fieldNames.length }),
    })
    .map(({ layer, texts }) => ({
      ...emptyFields,
      layer,
      ...Object.fromEntries(fieldNames.map((name, index) => [name, texts[index] ?? ''])),
    }))
const numbers = fc.integer({ min: 1, max: 60 }).map(String)
const someFields = filled(fc.oneof(numbers, fc.string({ maxLength: 12 })))
const layers = fc
  .tuple(filled(numbers), fc.subarray(['Pend', 'H', 'FH', 'PH', 'PHend', 'SH']))
  .map(([fields, left]) => ({ ...fields, ...Object.fromEntries(left.map((name) => [name, ''])) }))

test('an address says the same as the fields that it was written from, whatever was typed', () => {
  fc.assert(
    fc.property(someFields, (fields) => {
      expect(fieldsOf(new URLSearchParams(queryOf(fields)))).toEqual(fields)
    }),
  )
})

test('whatever is typed is worked out or refused with words beside a field, and never fails', () => {
  fc.assert(
    fc.property(fc.oneof(someFields, layers), (fields) => {
      const result = calculate(fields)
      if (result.kind === 'refused') expect(Object.values(result.problems).join('')).not.toBe('')
      else expect(Math.min(result.height, result.width)).toBeGreaterThanOrEqual(1)
    }),
    { numRuns: 500 },
  )
})

test('a layer written into fields reads as the same layer', () => {
  fc.assert(
    fc.property(layers, (fields) => {
      const reading = readLayer(fields)
      if (reading.kind === 'problems') throw new Error(JSON.stringify(reading.problems))
      expect(readLayer(layerFields(reading.layer))).toEqual(reading)
    }),
  )
})

test('a press on plus or minus stays within the limits, and mends what is no number', () => {
  expect(stepped('3', 1, 1)).toBe('4')
  expect(stepped('1', -1, 1)).toBe('1')
  expect(stepped('0', -1, 0)).toBe('0')
  expect(stepped('1000000', 1, 1)).toBe('1000000')
  expect(stepped('three', 1, 1)).toBe('1')
  expect(stepped('', -1, 0)).toBe('0')
})
