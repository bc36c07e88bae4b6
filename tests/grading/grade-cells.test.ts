import { describe, expect, test } from 'vitest'
import { cellReview } from '@/lib/grading/cell-review'
import { grade } from '@/lib/grading/grade'
import { readAnswer } from '@/lib/grading/read-answer'
import { layerTable } from '@/lib/questions/families/layer-table'

const layers = [
  { kind: 'conv', F: 5, P: 0, S: 1, K: 6 },
  { kind: 'pool', F: 2, P: 0, S: 2 },
  { kind: 'conv', F: 5, P: 0, S: 1, K: 16 },
  { kind: 'pool', F: 2, P: 0, S: 2 },
  { kind: 'flatten' },
  { kind: 'dense', K: 120 },
]
const { prompt, key } = layerTable.rebuild('', { network: 'lenet', W: 32, D: 1, layers })
const right = ['28x28x6 | 156', '14x14x6 | 0', '10x10x16 | 2416', '5x5x16 | 0', '1x1x400 | 0', '1x1x120 | 48120']

function gradeRows(rows: readonly string[]) {
  const reading = readAnswer(prompt.format, rows.join('\n'))
  return grade(key, reading.kind === 'answer' ? reading.answer : null)
}

function marks(rows: readonly string[]): string[] {
  return (cellReview(key, prompt.format, rows.join('\n')) ?? []).map((row) => row.map(({ mark }) => mark).join(' '))
}

/** The right rows with some of them replaced. */
function withRows(wrong: Readonly<Record<number, string>>): string[] {
  return right.map((row, index) => wrong[index] ?? row)
}

describe('an error carried forward', () => {
  test('the right table is right', () => {
    expect(gradeRows(right)).toEqual({ kind: 'right' })
  })

  test('costs one cell where everything below follows from it', () => {
    // 27 pixels after the first layer: 13, 9, 4, then 256 inputs.
    const rows = ['27x27x6 | 156', '13x13x6 | 0', '9x9x16 | 2416', '4x4x16 | 0', '1x1x256 | 0', '1x1x120 | 30840']
    expect(marks(rows)).toEqual([
      'wrong right',
      'carried right',
      'carried right',
      'carried right',
      'carried right',
      'right carried',
    ])
    expect(gradeRows(rows)).toMatchObject({ kind: 'wrong', credit: 11 / 12, suspects: ['forgot-plus-one'] })
  })

  test('does not excuse a second error', () => {
    const rows = ['27x27x6 | 156', '14x14x6 | 0', '9x9x16 | 2416', ...right.slice(3)]
    expect(marks(rows).slice(0, 4)).toEqual(['wrong right', 'right right', 'wrong right', 'right right'])
    expect(gradeRows(rows)).toMatchObject({ credit: 10 / 12 })
  })

  test('a wrong depth changes the parameters of the next layer only', () => {
    const rows = withRows({ 0: '28x28x1 | 156', 1: '14x14x1 | 0', 2: '10x10x16 | 416' })
    expect(marks(rows).slice(0, 3)).toEqual(['wrong right', 'carried right', 'right carried'])
    expect(gradeRows(rows)).toMatchObject({ credit: 11 / 12, suspects: ['kept-depth'] })
  })

  test('nothing is carried from an empty cell, and the right cell stays right', () => {
    const rows = withRows({ 1: ' | 0', 2: '9x9x16 | 2416' })
    expect(marks(rows).slice(1, 4)).toEqual(['empty right', 'wrong right', 'right right'])
  })

  test('the first row has nothing to be carried from', () => {
    expect(marks(withRows({ 0: '29x29x6 | 156' }))[0]).toBe('wrong right')
  })

  test('a table left empty is unanswered, one that cannot be read is a problem', () => {
    expect(gradeRows(right.map(() => ' | '))).toEqual({ kind: 'unanswered' })
    expect(readAnswer(prompt.format, withRows({ 2: '10x10 | 2416' }).join('\n'))).toMatchObject({
      kind: 'problem',
      problem: expect.stringContaining('Row Conv 2, column Output'),
    })
  })
})
