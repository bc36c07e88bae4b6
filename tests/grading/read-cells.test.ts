import { describe, expect, test } from 'vitest'
import { cellTexts, chosenOptions, composeRaw } from '@/lib/grading/cell-texts'
import { readAnswer } from '@/lib/grading/read-answer'
import type { AnswerFormat, CellsFormat } from '@/lib/questions/answer'

const count = { kind: 'number' } as const
const grid: CellsFormat = {
  kind: 'cells',
  rows: ['1', '2'],
  columns: [
    { label: 'a', cell: count },
    { label: 'b', cell: count },
  ],
}
const column: CellsFormat = { kind: 'cells', rows: ['1', '2'], columns: [{ label: 'a', cell: count }] }
const table: CellsFormat = {
  kind: 'cells',
  rows: ['Conv', 'Pool'],
  columns: [
    { label: 'Output', cell: { kind: 'shape', axes: ['height', 'width'] } },
    { label: 'Weights', cell: count },
  ],
}

const number = (numerator: number, denominator = 1) => ({ kind: 'number', numerator, denominator })
const cells = (...rows: unknown[][]) => ({ kind: 'answer', answer: { kind: 'cells', rows } })

describe('the cells of a pasted matrix', () => {
  test.each<[string, string]>([
    ['1 | 2\n3 | 4', 'a line for each row, bars between cells'],
    ['1\t2\n3\t4', 'tabs between cells'],
    ['1 2\n3 4', 'spaces between cells'],
    ['1,2\n3,4', 'commas between cells'],
    ['1;2\n3;4', 'semicolons between cells'],
    ['1,   2\r\n3,   4', 'several spaces, and line ends of Windows'],
    ['1  2\n3  4', 'several spaces alone'],
    ['[[1, 2],\n[3, 4]]', 'brackets as Python prints them'],
    ['[1 2]\n[3 4]', 'brackets without commas'],
    ['(1, 2)\n(3, 4)', 'round brackets'],
    ['  1 2  \n  3 4', 'spaces at the ends of lines'],
    ['[ 1, 2 ]\n[ 3, 4 ]', 'spaces inside brackets'],
    ['[1, 2], \n [3, 4]', 'a comma and a space behind a row'],
    ['1 2\n3 4\n', 'an empty line at the end'],
    ['1 2\n3 4\n\n  \n', 'several empty lines at the end'],
  ])('%j: %s', (raw) => {
    const rows = cellTexts(grid, raw).map((row) => row.map((cell) => cell.trim()))
    expect(rows).toEqual([
      ['1', '2'],
      ['3', '4'],
    ])
  })

  test('a matrix of one column has a number on each line, which may have its own commas and spaces', () => {
    expect(cellTexts(column, '1 024\n12,582')).toEqual([['1 024'], ['12,582']])
  })

  test('an empty line is one empty cell, and rows beyond the format are kept if anything is in them', () => {
    expect(cellTexts(grid, '\n3 4')).toEqual([[''], ['3', '4']])
    expect(cellTexts(grid, '1 2\n3 4\n5 6')).toHaveLength(3)
    expect(cellTexts(grid, '1 2\n3 4\n | 6')).toHaveLength(3)
    expect(cellTexts(grid, '1 2\n3 4\n | ')).toHaveLength(2)
    expect(cellTexts(grid, '1 2\n\n')).toHaveLength(2)
  })

  test('empty cells between bars stay in their places', () => {
    expect(cellTexts(grid, '|2\n3|')).toEqual([
      ['', '2'],
      ['3', ''],
    ])
  })
})

describe('the fields of an answer are stored as one text', () => {
  const whole: AnswerFormat[] = [
    { kind: 'number', square: true, invalidAllowed: true },
    { kind: 'shape', axes: ['height', 'width'], invalidAllowed: true },
    { kind: 'set', invalidAllowed: true },
    { kind: 'choice', options: [] },
  ]

  test.each(whole)('$kind: the text of its one field', (format) => {
    expect(composeRaw(format, [' 7 '])).toBe(' 7 ')
    expect(composeRaw(format, ['7', '8'])).toBe('7')
    expect(composeRaw(format, [])).toBe('')
  })

  test('options with semicolons between, which are taken apart again', () => {
    expect(composeRaw({ kind: 'choices', options: [] }, ['pad', 'stride'])).toBe('pad; stride')
    expect(chosenOptions('pad; stride')).toEqual(['pad', 'stride'])
    expect(chosenOptions(' pad ;stride')).toEqual(['pad', 'stride'])
  })

  test('cells row by row, so that they are read back into the same cells', () => {
    expect(composeRaw(grid, ['1', '2', '3', '4'])).toBe('1 | 2\n3 | 4')
    expect(composeRaw(grid, ['1', '', '', ''])).toBe('1 | \n | ')
    expect(readAnswer(grid, composeRaw(grid, ['', '2', '', '']))).toStrictEqual(cells([null, number(2)], [null, null]))
  })

  test('a cell cannot reach into its neighbours', () => {
    expect(composeRaw(grid, ['1|\t|2', '3\r\n4', '5', '6'])).toBe('1 2 | 3 4\n5 | 6')
  })

  test('cells with nothing in them, or with spaces alone, are no answer', () => {
    expect(composeRaw(grid, ['', ' ', '\t', ''])).toBe('')
  })
})

describe('a table is read cell by cell', () => {
  test('each in the form of its column, with its own unit, thousands and fractions', () => {
    expect(readAnswer(table, '7 x 7 | 1,024 weights\n3x3 | 9/2')).toStrictEqual(
      cells([{ kind: 'shape', sizes: [7, 7] }, number(1024)], [{ kind: 'shape', sizes: [3, 3] }, number(9, 2)]),
    )
  })

  test('cells that are missing are empty ones; a table without any is no answer yet', () => {
    expect(readAnswer(table, '7x7')).toStrictEqual(cells([{ kind: 'shape', sizes: [7, 7] }, null], [null, null]))
    expect(readAnswer(table, ' | 5')).toStrictEqual(cells([null, number(5)], [null, null]))
    expect(readAnswer(table, '')).toStrictEqual({ kind: 'empty' })
    expect(readAnswer(table, ' | \n | ')).toStrictEqual({ kind: 'empty' })
  })

  test.each<[string, string]>([
    ['7x7 | seven', 'Row Conv, column Weights: “seven” cannot be read.'],
    ['7x7 | 1\n3 | 2', 'Row Pool, column Output: “3” cannot be read.'],
    ['7x7 | 7x8', 'Row Conv, column Weights: “7x8” is more than one number.'],
    ['7x7 | invalid', 'Row Conv, column Weights: “invalid” cannot be read.'],
    ['invalid | 7', 'Row Conv, column Output: “invalid” cannot be read.'],
    ['1x1 | 1\n1x1 | 1 | 1', 'The answer has 2 × 2 cells, and this has more.'],
    ['1x1 | 1 | 1', 'The answer has 2 × 2 cells, and this has more.'],
    ['1x1 | 1\n1x1 | 1\n1x1 | 1', 'The answer has 2 × 2 cells, and this has more.'],
    [`7x7 | ${'1'.repeat(16)}`, `Row Conv, column Weights: “${'1'.repeat(16)}” has more than 15 digits.`],
    [`7x7 | ${'1'.repeat(201)}`, `Row Conv, column Weights: “${'1'.repeat(29)}…” cannot be read.`],
  ])('%j: %s', (raw, problem) => {
    expect(readAnswer(table, raw)).toStrictEqual({ kind: 'problem', problem })
  })

  test('a cell of 200 characters is read, and so is a table of 4,000', () => {
    const long = `7x7 | ${' '.repeat(198)}7`
    expect(readAnswer(table, long).kind).toBe('answer')
    expect(readAnswer(table, `7x7 |7${'\n'.repeat(3994)}`).kind).toBe('answer')
    expect(readAnswer(table, `7x7 |7${'\n'.repeat(3995)}`)).toMatchObject({
      problem: expect.stringContaining('at most 4000 characters'),
    })
  })
})
