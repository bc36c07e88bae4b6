import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatAnswer } from '@/lib/grading/format-answer'
import { readAnswer } from '@/lib/grading/read-answer'
import { type Answer, type AnswerFormat, answerSchema } from '@/lib/questions/answer'
import { quotientAnswer } from '@/lib/questions/answer-of'
import { draws } from '../draws'

const side: AnswerFormat = { kind: 'number', square: true, invalidAllowed: true }
const size: AnswerFormat = { kind: 'number', square: false, invalidAllowed: true }
const count: AnswerFormat = { kind: 'number', square: false, invalidAllowed: false }
const volume: AnswerFormat = { kind: 'shape', axes: ['height', 'width', 'channels'], invalidAllowed: true }
const fit: AnswerFormat = {
  kind: 'choice',
  options: [
    { option: 'fits', label: 'It fits' },
    { option: 'invalid', label: 'Invalid: it does not fit' },
  ],
}

const fraction = (numerator: number, denominator = 1): Answer => ({ kind: 'number', numerator, denominator })
const shape = (...sizes: number[]): Answer => ({ kind: 'shape', sizes })
const choice = (option: string): Answer => ({ kind: 'choice', option })
const invalid: Answer = { kind: 'invalid' }

function problemOf(format: AnswerFormat, raw: string): string {
  const reading = readAnswer(format, raw)
  return reading.kind === 'problem' ? reading.problem : JSON.stringify(reading)
}

describe('one number', () => {
  test.each<[string, Answer]>([
    ['7', fraction(7)],
    [' 7 ', fraction(7)],
    ['\t7\n', fraction(7)],
    ['7x7', fraction(7)],
    ['7 × 7', fraction(7)],
    ['7*7', fraction(7)],
    ['7X7', fraction(7)],
    ['7·7', fraction(7)],
    ['7 by 7', fraction(7)],
    ['１３×１３', fraction(13)],
    ['７', fraction(7)],
    ['= 7', fraction(7)],
    ['7.', fraction(7)],
    ['007', fraction(7)],
    ['+7', fraction(7)],
    ['-3', fraction(-3)],
    ['−3', fraction(-3)],
    ['–3', fraction(-3)],
    ['－３', fraction(-3)],
    ['- 3', fraction(-3)],
    ['0', fraction(0)],
    ['-0', fraction(0)],
    ['4.5', fraction(9, 2)],
    ['4,5', fraction(9, 2)],
    ['4.50', fraction(9, 2)],
    ['.5', fraction(1, 2)],
    ['0.125', fraction(1, 8)],
    ['0,125', fraction(1, 8)],
    ['-4.5', fraction(-9, 2)],
    ['9/2', fraction(9, 2)],
    ['9 / 2', fraction(9, 2)],
    ['18/4', fraction(9, 2)],
    ['9⁄2', fraction(9, 2)],
    ['9÷2', fraction(9, 2)],
    ['14/2', fraction(7)],
    ['-9/2', fraction(-9, 2)],
    ['0/5', fraction(0)],
    ['7.0', fraction(7)],
    ['12,582,912', fraction(12_582_912)],
    ['12 582 912', fraction(12_582_912)],
    ['12 582 912', fraction(12_582_912)],
    ['12 582 912', fraction(12_582_912)],
    ["12'582'912", fraction(12_582_912)],
    ['12’582’912', fraction(12_582_912)],
    ['12_582_912', fraction(12_582_912)],
    ['12.582.912', fraction(12_582_912)],
    ['12582912', fraction(12_582_912)],
    ['1,234.5', fraction(2469, 2)],
    ['999999999999999', fraction(999_999_999_999_999)],
    ['0.000000000000001', fraction(1, 1_000_000_000_000_000)],
    ['invalid', invalid],
    ['Invalid.', invalid],
    ['INVALID', invalid],
    ['does not fit', invalid],
    ['Does  not   fit', invalid],
    ["doesn't fit", invalid],
    ['doesn’t fit', invalid],
    ['none', invalid],
    ['n/a', invalid],
    ['“invalid”', invalid],
    ['invalid!', invalid],
    ['not possible', invalid],
    ['7px', fraction(7)],
    ['7 pixels', fraction(7)],
    ['S = 7', fraction(7)],
    ['W_out=7', fraction(7)],
    ['10.416', fraction(1302, 125)],
    ['½', fraction(1, 2)],
    ['4½', fraction(9, 2)],
    ['4 ½', fraction(9, 2)],
    ['-4½', fraction(-9, 2)],
    ['⅔', fraction(2, 3)],
    ['1⅞', fraction(15, 8)],
    ['4 1/2', fraction(9, 2)],
    ['2 2/4', fraction(5, 2)],
    ['٣', fraction(3)],
    ['۴۲', fraction(42)],
    ['१२', fraction(12)],
    ['๗', fraction(7)],
    ['７２', fraction(72)],
    ['𝟳', fraction(7)],
    ['٤٫٥', fraction(9, 2)],
    ['١٢٬٥٨٢٬٩١٢', fraction(12_582_912)],
    ['1,25,82,912', fraction(12_582_912)],
    ['12,58,912', fraction(1_258_912)],
    ['1.234,5', fraction(2469, 2)],
    ['12.582.912,5', fraction(25_165_825, 2)],
    ["12'582'912.5", fraction(25_165_825, 2)],
    ['12\u2009582\u2009912', fraction(12_582_912)],
    ['12\u202f582\u202f912', fraction(12_582_912)],
    ['7 px.', fraction(7)],
    ['4½ px', fraction(9, 2)],
    ['7 params', fraction(7)],
    ['34,944 parameters', fraction(34_944)],
    ['7×7 pixels', fraction(7)],
    ['wout = 7', fraction(7)],
    ['“ invalid ”', invalid],
    ['- 4 1/2', fraction(-9, 2)],
    ['- 4½', fraction(-9, 2)],
    ['999999999999999½', fraction(1_999_999_999_999_999, 2)],
  ])('%j', (raw, answer) => {
    expect(readAnswer(side, raw)).toStrictEqual({ kind: 'answer', answer })
  })

  test.each<[string, Answer, string]>([
    ['12,582', fraction(12_582), 'a comma before exactly three digits separates thousands, as questions print them'],
    ['12,5', fraction(25, 2), 'any other comma is a decimal mark'],
    ['12,5820', fraction(6291, 500), 'four digits are no group'],
    ['1234,567', fraction(1_234_567, 1000), 'four digits before the comma are no group either'],
    ['0,125', fraction(1, 8), 'nobody writes 0,125 for 125'],
    ['1.25', fraction(5, 4), 'a single point is a decimal mark'],
    ['1.234.567', fraction(1_234_567), 'several points cannot all be decimal marks'],
  ])('%j is decided: %#', (raw, answer) => {
    expect(readAnswer(count, raw)).toStrictEqual({ kind: 'answer', answer })
  })

  test.each([
    '7x8',
    '7x',
    'x',
    '7x7x7',
    'seven',
    '7 7',
    '1,2,3',
    '1,2345,678',
    '12,582 912',
    '1/0',
    '1/2/3',
    '/2',
    '3/',
    '4.5/2',
    '1e3',
    '0x10',
    '--3',
    '+-3',
    '∞',
    'NaN',
    'px',
    '7 MB',
    '7 kB',
    '7 apples',
    '½½',
    'x½',
    '1.5½',
    '4 3/2',
    '4 2/2',
    '9/4.5',
    'x.5',
    'x,5',
    '3= 4',
    '1/2 x 1/3',
    '12,582 1/2',
    '1 2 3/4',
    '1,2,345',
    '1,25,8,912',
    '123,45,678',
    '1,234,5',
    'Infinity',
    '$7$',
    '.',
    ',',
    '-',
    '=',
    '1..2',
    '1.2.3',
    '7;',
    '(7)',
    'invalid 7',
    'fits',
    '<script>',
    'null',
  ])('%j is not read', (raw) => {
    expect(readAnswer(side, raw).kind).toBe('problem')
  })

  test('more than 15 digits are refused rather than rounded', () => {
    expect(problemOf(count, '1234567890123456')).toContain('has more than 15 digits')
    expect(problemOf(count, '0.1234567890123456')).toContain('has more than 15 digits')
    expect(problemOf(count, '1/1234567890123456')).toContain('has more than 15 digits')
    expect(problemOf(count, '1234567890123456/2')).toContain('has more than 15 digits')
    expect(problemOf(count, '0.0000000000000001')).toContain('has more than 15 digits')
    expect(problemOf(count, '1234567890123456½')).toContain('has more than 15 digits')
    expect(problemOf(count, '1234567890123456 1/2')).toContain('has more than 15 digits')
    expect(problemOf(count, '999999999999999 1/99')).toContain('has more than 15 digits')
    expect(readAnswer(count, '0000000000000000000000007')).toStrictEqual({ kind: 'answer', answer: fraction(7) })
  })
})

describe('a shape', () => {
  test.each([
    '32x32x64',
    '32 x 32 x 64',
    '32 × 32 × 64',
    '32*32*64',
    '32X32X64',
    '32 by 32 by 64',
    '32,32,64',
    '32, 32, 64',
    '32;32;64',
    '32 32 64',
    '(32, 32, 64)',
    '[32, 32, 64]',
    '( 32 x 32 x 64 )',
    '３２×３２×６４',
    '32✕32✖64',
    '= 32x32x64.',
  ])('%j', (raw) => {
    expect(readAnswer(volume, raw)).toStrictEqual({ kind: 'answer', answer: shape(32, 32, 64) })
  })

  test('sizes may have thousands between multiplication signs', () => {
    expect(readAnswer(volume, '1,024 x 1,024 x 3')).toStrictEqual({ kind: 'answer', answer: shape(1024, 1024, 3) })
  })

  test.each(['invalid', 'None', 'does not fit'])('%j', (raw) => {
    expect(readAnswer(volume, raw)).toStrictEqual({ kind: 'answer', answer: invalid })
  })

  test.each([
    '32',
    '32x32',
    '32x32x64x1',
    '32x32x',
    'x32x32',
    '32x-32x64',
    '4.5x4.5x3',
    '1,024,512',
    '32 32',
    'axbxc',
    '32x32x1234567890123456',
  ])('%j is not read', (raw) => {
    expect(readAnswer(volume, raw).kind).toBe('problem')
  })
})

describe('a choice', () => {
  test.each([
    ['fits', 'fits'],
    ['It fits', 'fits'],
    ['YES', 'fits'],
    ['valid', 'fits'],
    ['it does fit', 'fits'],
    ['invalid', 'invalid'],
    ['Invalid: it does not fit', 'invalid'],
    ['no', 'invalid'],
    ['doesn’t fit', 'invalid'],
  ])('%j', (raw, option) => {
    expect(readAnswer(fit, raw)).toStrictEqual({ kind: 'answer', answer: choice(option) })
  })

  test.each(['7', 'maybe', 'fitsinvalid'])('%j is not read', (raw) => {
    expect(problemOf(fit, raw)).toBe(
      `“${raw}” cannot be read. Choose one of these: “It fits”, “Invalid: it does not fit”.`,
    )
  })
})

describe('what is told', () => {
  test.each([
    [
      side,
      'sevn',
      '“sevn” cannot be read. Type one number: whole, with decimals (4.5) or as a fraction (9/2), or “invalid”.',
    ],
    [count, 'sevn', '“sevn” cannot be read. Type one number: whole, with decimals (4.5) or as a fraction (9/2).'],
    [side, '7x8', 'The output is square, so “7x8” cannot be its two sides.'],
    [count, '3*3*64', '“3*3*64” is more than one number.'],
    [count, '7x7', '“7x7” is more than one number.'],
    [side, '1/2 x 1/3', 'The output is square, so “1/2 x 1/3” cannot be its two sides.'],
    [side, 'x.5', '“x.5” cannot be read.'],
    [count, 'a'.repeat(30), `“${'a'.repeat(30)}” cannot be read.`],
    [count, 'a'.repeat(31), `“${'a'.repeat(29)}…” cannot be read.`],
    [count, 'no', '“no” cannot be read.'],
    [count, '10.416', '“10.416” could be a large number or one with decimals.'],
    [side, '5,5', '“5,5” could be two sides or one number with decimals.'],
    [count, 'invalid', '“invalid” is not a possible answer to this question.'],
    [
      volume,
      '32',
      '“32” cannot be read. Type 3 whole sizes with an x between them: height x width x channels, or “invalid”.',
    ],
  ])('%j %j', (format, raw, words) => {
    expect(problemOf(format, raw)).toContain(words)
  })

  test('long input is quoted shortened, on one line, and refused from 201 characters', () => {
    expect(problemOf(count, `a\n\t\u0000b ${'🎲'.repeat(50)}`)).toContain(`“a b ${'🎲'.repeat(25)}…” cannot be read.`)
    expect(readAnswer(count, `${' '.repeat(199)}7`)).toStrictEqual({ kind: 'answer', answer: fraction(7) })
    expect(problemOf(count, `${' '.repeat(200)}7`)).toContain('at most 200 characters')
  })

  test.each(['', ' ', '\n\t', '\u00a0\u3000\u200b\ufeff'])('%j is no answer yet', (raw) => {
    expect(readAnswer(side, raw)).toStrictEqual({ kind: 'empty' })
  })
})

const choicesFormat: AnswerFormat = {
  kind: 'choices',
  options: [
    { option: 'a', label: '3 pixels' },
    { option: 'b', label: '4 weights, shared' },
  ],
}
const setFormat: AnswerFormat = { kind: 'set', invalidAllowed: true }
const tableFormat: AnswerFormat = {
  kind: 'cells',
  rows: ['conv', 'pool'],
  columns: [
    { label: 'shape', cell: { kind: 'shape', axes: ['height', 'width'] } },
    { label: 'weights', cell: { kind: 'number' } },
  ],
}
const allFormats = [side, count, volume, fit, choicesFormat, setFormat, tableFormat]

test('a unit in the words of an option belongs to the option', () => {
  expect(readAnswer(choicesFormat, '3 pixels')).toStrictEqual({
    kind: 'answer',
    answer: { kind: 'choices', options: ['a'] },
  })
})

describe('a share in per cent', () => {
  test.each<[string, Answer]>([
    ['75%', fraction(3, 4)],
    ['75 %', fraction(3, 4)],
    ['75％', fraction(3, 4)],
    ['٧٥٪', fraction(3, 4)],
    ['75 percent', fraction(3, 4)],
    ['75 per cent.', fraction(3, 4)],
    ['= 93.75%', fraction(15, 16)],
    ['93,75 %', fraction(15, 16)],
    ['88.888%', fraction(11_111, 12_500)],
    ['93 1/3 %', fraction(14, 15)],
    ['93⅓%', fraction(14, 15)],
    ['250%', fraction(5, 2)],
    ['0%', fraction(0)],
  ])('%j', (raw, answer) => {
    expect(readAnswer(count, raw)).toStrictEqual({ kind: 'answer', answer })
  })

  test.each(['%', '75%%', '%75', '7x5%', 'x%', 'percent'])('%j is not read', (raw) => {
    expect(problemOf(count, raw)).toContain('cannot be read')
  })

  test('its digits are kept exactly or not at all', () => {
    expect(problemOf(count, '0.000000000000001%')).toContain('more than 15 digits')
  })

  test('a size is no share', () => {
    expect(problemOf(side, '75%')).toContain('cannot be read')
    expect(problemOf(size, '75%')).toContain('cannot be read')
  })
})

test('numbers in other scripts and with units are read in every form of answer', () => {
  expect(readAnswer(volume, '٣٢×٣٢×٦٤')).toStrictEqual({ kind: 'answer', answer: shape(32, 32, 64) })
  expect(readAnswer(setFormat, '２、３، ٤')).toStrictEqual({
    kind: 'answer',
    answer: { kind: 'set', members: [2, 3, 4] },
  })
  expect(readAnswer(tableFormat, '३×３ px | ٧ weights\n1x1 | ½')).toStrictEqual({
    kind: 'answer',
    answer: {
      kind: 'cells',
      rows: [
        [
          { kind: 'shape', sizes: [3, 3] },
          { kind: 'number', numerator: 7, denominator: 1 },
        ],
        [
          { kind: 'shape', sizes: [1, 1] },
          { kind: 'number', numerator: 1, denominator: 2 },
        ],
      ],
    },
  })
})

test('every decimal digit of Unicode is the digit that its own name says', () => {
  // Intl writes numbers in a script's own digits, independently of the reader.
  for (const system of [
    'arab',
    'arabext',
    'beng',
    'deva',
    'fullwide',
    'gujr',
    'khmr',
    'mymr',
    'tamldec',
    'telu',
    'thai',
    'tibt',
  ]) {
    const written = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }).format(1_234_567_890)
    expect(readAnswer(count, written), system).toStrictEqual({ kind: 'answer', answer: fraction(1_234_567_890) })
  }
})

describe('any text whatever', () => {
  const formats = fc.constantFrom(...allFormats)
  const typed = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom(...[..."0123456789,. x×*/-−()[]|;'_=½⅔７٣٫𝟳"], 'px', '\n', 'and ', 'invalid'),
      maxLength: 60,
    }),
    fc.string({ unit: 'binary', minLength: 150, maxLength: 12_000 }),
  )

  test('is read as an answer, a problem in a sentence, or nothing; never thrown at', () => {
    fc.assert(
      fc.property(formats, typed, (format, raw) => {
        const reading = readAnswer(format, raw)
        if (reading.kind === 'answer') answerSchema.parse(reading.answer)
        if (reading.kind === 'problem') expect(reading.problem).toMatch(/\.$/)
        expect(readAnswer(format, raw)).toStrictEqual(reading)
      }),
      { numRuns: draws(10_000) },
    )
  })

  test('of any length is dealt with at once', () => {
    for (const piece of [
      '1',
      ',',
      '1,',
      ' ',
      '1 ',
      'x',
      '1x',
      '9/',
      '.',
      'no ',
      '"',
      ')',
      '|',
      '\n',
      '½',
      '٣',
      ',11',
    ]) {
      const begin = process.cpuUsage()
      for (const format of allFormats) {
        readAnswer(format, piece.repeat(100))
        readAnswer(format, piece.repeat(draws(1_000_000)))
      }
      // Of the processor's time: others may be busy on the same machine.
      expect(process.cpuUsage(begin).user).toBeLessThan(1_000_000)
    }
  })

  test('numbers are read back from the text that shows them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999, max: 99_999_999 }),
        fc.integer({ min: 1, max: 999 }),
        (numerator, denominator) => {
          const answer = quotientAnswer(numerator, denominator)
          const text = formatAnswer(size, answer)
          fc.pre(text.replace(/\D/g, '').length <= 15)
          expect(readAnswer(size, text)).toStrictEqual({ kind: 'answer', answer })
        },
      ),
      { numRuns: draws(5000) },
    )
  })
})
