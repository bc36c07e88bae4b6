import { expect, test } from 'vitest'
import { fieldsOf } from '@/lib/calculator/fields'
import { frameworkAnswers } from '@/lib/calculator/framework-answers'
import { readLayer } from '@/lib/calculator/read-layer'

/** Every framework's answer to a layer, in the order of the table. */
function answersTo(query: string): (number | null)[] {
  const reading = readLayer(fieldsOf(new URLSearchParams(query)))
  if (reading.kind === 'problems') throw new Error(JSON.stringify(reading.problems))
  return frameworkAnswers(reading.layer, reading.layer.axes.width).map(({ size }) => size)
}

// Worked by hand after the formulas in the documentation of the frameworks: Conv2d, MaxPool2d, ConvTranspose2d; tf.nn, “Notes on
// padding”; Keras' Conv2DTranspose.
test.each<[name: string, query: string, answers: (number | null)[]]>([
  ['the worked case of the lesson', 'W=13&F=5&P=2&S=2', [7, 7, 5, 7]],
  ['the trap of the lesson', 'W=10&F=3&S=2', [4, 5, 4, 5]],
  ['ResNet, first layer', 'W=224&F=7&P=3&S=2', [112, 113, 109, 112]],
  ['TensorFlow, notes on padding: an odd total', 'W=13&F=6&S=5', [2, 3, 2, 3]],
  ['more padding than PyTorch pools with', 'W=5&F=3&P=2', [7, null, 3, 5]],
  ['a filter larger than the input', 'W=3&F=7', [null, null, null, 3]],
  ['dilation at stride 1', 'W=10&F=3&d=2', [6, 6, 6, 10]],
  ['dilation with a stride, which Keras refuses', 'W=10&F=3&d=2&S=2', [3, 4, null, null]],
  ['one side padded', 'W=10&F=3&P=0&Pend=1&S=2', [5, 5, 4, 5]],
  ['GoogLeNet, pooling rounded up', 'layer=ceil-pooling&W=112&F=3&S=2', [55, 56, 55, 56]],
  ['a last window in the padding, left out', 'layer=ceil-pooling&W=4&F=2&P=1&S=3', [2, 2, 1, 2]],
  ['dilated pooling, which Keras has not', 'layer=pooling&W=10&F=3&d=2&S=1', [6, 6, null, null]],
  ['pooling, stride left out', 'layer=pooling&W=12&F=3', [4, 4, 4, 4]],
  ['a decoder that doubles', 'layer=transposed&W=7&F=4&P=1&S=2', [14, 16, 14]],
  ['a decoder with output padding', 'layer=transposed&W=7&F=3&P=1&S=2&A=1', [14, 15, 14]],
  ['a stride larger than the filter', 'layer=transposed&W=4&F=2&S=3', [11, 12, 12]],
  ['a dilated decoder', 'layer=transposed&W=5&F=3&d=2&S=1', [9, 9, 5]],
  ['a dilated decoder with a stride, which Keras refuses', 'layer=transposed&W=5&F=3&d=2&S=2', [13, null, null]],
])('%s: %s', (_, query, answers) => {
  expect(answersTo(query)).toEqual(answers)
})

test('the notes say what is done differently', () => {
  const reading = readLayer(fieldsOf(new URLSearchParams('W=13&F=6&P=1&S=5')))
  if (reading.kind === 'problems') throw new Error('These numbers can be read.')
  expect(frameworkAnswers(reading.layer, reading.layer.axes.width).map(({ note }) => note)).toEqual([
    'rounded down',
    'pooling only',
    'without padding',
    '13 / 5 rounded up; pads 1 before, 2 after',
  ])
})
