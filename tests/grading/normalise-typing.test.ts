import { expect, test } from 'vitest'
import { normaliseTyping } from '@/lib/grading/normalise-typing'
import { stripEnd, stripStart } from '@/lib/grading/strip-ends'

test.each([
  ['！～', '!~', 'the first and the last full-width form'],
  ['\uff5f', '\uff5f', 'the character behind them is none'],
  ['\uff00', '\uff00', 'nor is the one before them'],
  ['ＡＢc', 'abc', 'small letters'],
  ['1\u2009\u200b\n 2', '1 2', 'one space for any run of them'],
  [' 7 ', '7', 'no space at the ends'],
  ['2×3·4∗5', '2x3x4x5', 'one sign for every multiplication'],
  ['−1 – 2', '-1 - 2', 'one sign for minus'],
  ['9÷2⁄3', '9/2/3', 'one sign for division'],
  ['1٬5٫5؛،、。', '1,5.5;,,.', 'separators of other scripts'],
  ['1’2ʼ3`4´5', "1'2'3'4'5", 'one apostrophe'],
  ['٠٩۰۹०९', '090909', 'the first and the last digit of a script'],
  ['4½ ²', '4½ ²', 'characters that are more than another width stay'],
  ['/0:9', '/0:9', 'the neighbours of ASCII digits are no digits'],
])('%j is %j: %s', (raw, text) => {
  expect(normaliseTyping(raw)).toBe(text)
})

test('ends are stripped of these characters alone, down to nothing', () => {
  expect(stripStart('((a(', '[(')).toBe('a(')
  expect(stripEnd(']a)]', '])')).toBe(']a')
  expect(stripStart('((', '(')).toBe('')
  expect(stripEnd('))', ')')).toBe('')
  expect(stripEnd('', ')')).toBe('')
})
