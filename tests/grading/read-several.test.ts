import { describe, expect, test } from 'vitest'
import { readAnswer } from '@/lib/grading/read-answer'
import type { AnswerFormat } from '@/lib/questions/answer'

const set: AnswerFormat = { kind: 'set', invalidAllowed: true }
const plainSet: AnswerFormat = { kind: 'set', invalidAllowed: false }
const options: AnswerFormat = {
  kind: 'choices',
  options: [
    { option: 'pad', label: 'Padding' },
    { option: 'stride', label: 'A larger stride' },
    { option: 'one', label: '1 × 1 filters, many' },
  ],
}

function problemOf(format: AnswerFormat, raw: string): string {
  const reading = readAnswer(format, raw)
  return reading.kind === 'problem' ? reading.problem : JSON.stringify(reading)
}

describe('a set of whole numbers', () => {
  test.each<[string, number[]]>([
    ['2', [2]],
    ['2,3,4', [2, 3, 4]],
    ['4 , 3 ,2', [2, 3, 4]],
    ['2;3', [2, 3]],
    ['2 3', [2, 3]],
    ['2 and 3', [2, 3]],
    ['2, 3, and 4', [2, 3, 4]],
    ['2,and 3', [2, 3]],
    ['{2, 3}', [2, 3]],
    ['{ 2, 3 }', [2, 3]],
    ['(2, 3)', [2, 3]],
    ['[2, 3]', [2, 3]],
    ['S = 2, 3', [2, 3]],
    ['2, 2, 3', [2, 3]],
    ['5-8', [5, 6, 7, 8]],
    ['5..8', [5, 6, 7, 8]],
    ['5...8', [5, 6, 7, 8]],
    ['5-5', [5]],
    ['1, 5-7', [1, 5, 6, 7]],
    ['10, 12', [10, 12]],
    ['0', [0]],
  ])('%j', (raw, members) => {
    expect(readAnswer(set, raw)).toStrictEqual({ kind: 'answer', answer: { kind: 'set', members } })
  })

  test.each([
    '2.5',
    '-2',
    '2x3',
    '2 or 3',
    '8-5',
    '5-',
    '-5',
    '5.8',
    '2,,3',
    'a',
    '2a',
    'a2',
    '1-2-3',
    'x{2}',
    '2{,3',
    '2},3',
  ])('%j is not read', (raw) => {
    expect(problemOf(set, raw)).toContain('cannot be read. Type all the whole numbers with commas between them')
  })

  test('a hundred members are read, however they are written, and no more', () => {
    const upTo = (last: number) => ({
      kind: 'answer',
      answer: { kind: 'set', members: Array.from({ length: last }, (_, index) => index + 1) },
    })
    expect(readAnswer(set, '1-100')).toStrictEqual(upTo(100))
    expect(readAnswer(set, '1, 2-100')).toStrictEqual(upTo(100))
    expect(problemOf(set, '1-101')).toContain('cannot be read')
    expect(problemOf(set, '1, 2-101')).toContain('cannot be read')
    expect(problemOf(set, '1-100, 101')).toContain('cannot be read')
  })

  test('members of more than 15 digits are refused rather than rounded', () => {
    const most = 999_999_999_999_999
    expect(readAnswer(set, `${most}`)).toStrictEqual({ kind: 'answer', answer: { kind: 'set', members: [most] } })
    expect(problemOf(set, '1000000000000000')).toContain('more than 15 digits')
    expect(problemOf(set, '1-1000000000000000')).toContain('more than 15 digits')
  })

  test('“invalid” is an answer where it is offered, and named as none where it is not', () => {
    expect(readAnswer(set, 'impossible')).toStrictEqual({ kind: 'answer', answer: { kind: 'invalid' } })
    expect(problemOf(plainSet, 'invalid')).toBe(
      '“invalid” is not a possible answer to this question. Type all the whole numbers with commas between them.',
    )
    expect(problemOf(set, 'x')).toMatch(/with commas between them, or “invalid”\.$/)
  })
})

describe('several options', () => {
  test.each<[string, string[]]>([
    ['pad', ['pad']],
    ['Padding', ['pad']],
    ['stride, pad', ['pad', 'stride']],
    ['stride; pad', ['pad', 'stride']],
    ['A larger stride;padding', ['pad', 'stride']],
    ['pad; pad', ['pad']],
    ['1 x 1 filters, many', ['one']],
    ['1×1 filters, many; pad', []],
    ['1 × 1 filters, many; pad', ['pad', 'one']],
    ['“Padding”', ['pad']],
  ])('%j', (raw, chosen) => {
    const reading = readAnswer(options, raw)
    if (chosen.length === 0) expect(reading.kind).toBe('problem')
    else expect(reading).toStrictEqual({ kind: 'answer', answer: { kind: 'choices', options: chosen } })
  })

  test('an option that is not offered is a problem, even beside one that is', () => {
    expect(problemOf(options, 'pad; dilation')).toBe(
      '“pad; dilation” cannot be read. Choose one or more of these: “Padding”, “A larger stride”, “1 × 1 filters, many”.',
    )
    expect(problemOf(options, 'pad;')).toContain('cannot be read')
  })

  test('the words for fitting choose nothing where no option is about fitting', () => {
    expect(problemOf(options, 'yes')).toContain('cannot be read')
    expect(problemOf(options, 'no')).toContain('cannot be read')
  })

  test('many options may take up to 4,000 characters', () => {
    expect(readAnswer(options, `pad${' '.repeat(3997)}`).kind).toBe('answer')
    expect(problemOf(options, `pad${' '.repeat(3998)}`)).toContain('at most 4000 characters')
  })
})

describe('a shape among brackets and separators', () => {
  const plane: AnswerFormat = { kind: 'shape', axes: ['height', 'width'], invalidAllowed: false }

  test.each(['7x7', '(7, 7)', '[7 7]', '( 7 7 )', '7 ;7', '(7x7)', '7,7', '7 x 7', '[ 7,7 ]'])('%j', (raw) => {
    expect(readAnswer(plane, raw)).toStrictEqual({ kind: 'answer', answer: { kind: 'shape', sizes: [7, 7] } })
  })

  test.each([
    '7',
    '7,7,7',
    '07,7',
    '7,07',
    '7..7',
    '7.5,7',
    '(7,7',
    '7 7 7',
    'x7',
    'ax7',
    '7xa',
    'a,7',
    '7a,7',
    '7(,7',
    '7),7',
  ])('%j is not read, unless only one bracket is left out', (raw) => {
    expect(readAnswer(plane, raw).kind).toBe(raw === '(7,7' ? 'answer' : 'problem')
  })

  test('a size may be 0, and one of more than 15 digits is refused', () => {
    expect(readAnswer(plane, '0,10')).toStrictEqual({ kind: 'answer', answer: { kind: 'shape', sizes: [0, 10] } })
    expect(readAnswer(plane, '999999999999999x1').kind).toBe('answer')
    expect(problemOf(plane, '1000000000000000x1')).toContain('more than 15 digits')
  })

  test('“invalid” is named as no answer where it is not offered', () => {
    expect(problemOf(plane, 'invalid')).toBe(
      '“invalid” is not a possible answer to this question. Type 2 whole sizes with an x between them: height x width.',
    )
  })
})
