import { expect, test } from 'vitest'
import { formatAnswer } from '@/lib/grading/format-answer'
import { loadFamily } from '@/lib/questions/families'

function answerOf(family: string, parameters: object): string {
  const { prompt, key } = loadFamily(family).rebuild('', parameters)
  return formatAnswer(prompt.format, key.correct)
}

const conv = (F: number, S = 1) => ({ kind: 'conv', F, S })
const pool = (F: number, S: number) => ({ kind: 'pool', F, S })
const vggBlock = (convolutions: number) => [...new Array(convolutions).fill(conv(3)), pool(2, 2)]

test.each([
  ['LeNet-5 before its last pool', [conv(5), pool(2, 2), conv(5)], '14'],
  [
    'AlexNet, pool5 (Araujo et al.)',
    [conv(11, 4), pool(3, 2), conv(5), pool(3, 2), conv(3), conv(3), conv(3), pool(3, 2)],
    '195',
  ],
  ['VGG16, pool5 (Araujo et al.)', [2, 2, 3, 3, 3].flatMap(vggBlock), '212'],
])('the receptive field of %s', (_, layers, expected) => {
  expect(answerOf('receptive-field', { layers })).toBe(expected)
})

test.each([
  ['the context module (Yu & Koltun)', 3, [1, 1, 2, 4, 8, 16, 1], '67'],
  ['a stack of WaveNet (van den Oord et al.)', 2, [1, 2, 4, 8, 16, 32, 64, 128, 256, 512], '1,024'],
])('the receptive field of %s', (_, F, dilations, expected) => {
  expect(answerOf('dilated-receptive-field', { layers: dilations.map((d) => ({ F, S: 1, d })) })).toBe(expected)
})

test('Dumoulin & Visin: a dilated 3 x 3 on 7 pixels', () => {
  expect(answerOf('dilated-size', { W: 7, F: 3, P: 0, S: 1, d: 2 })).toBe('3')
})

test('a guide to receptive fields: two layers of 3, padding 1 and stride 2', () => {
  const layer = { kind: 'conv', F: 3, S: 2, P: 1 }
  expect(answerOf('jump-and-start', { layers: [layer, layer] })).toBe('7\n4\n-3')
})

test('DeepLab keeps its size with as much padding as dilation', () => {
  expect(answerOf('dilated-same-padding', { W: 33, F: 3, d: 12 })).toBe('12')
})
