import { describe, expect, it } from 'vitest'
import type { SaidSize } from '@/lib/figures/stepping-replay'
import { formatAnswer } from '@/lib/grading/format-answer'
import { saidSize } from '@/lib/lesson/said-size'
import { generalSize } from '@/lib/questions/families/general-size'
import { outputCell } from '@/lib/questions/families/output-cell'
import { poolingCeilMode } from '@/lib/questions/families/pooling-ceil-mode'
import type { Question } from '@/lib/questions/question'

const fitting = generalSize.rebuild('said', { W: 13, F: 5, P: 2, S: 2 })
const misfit = generalSize.rebuild('said', { W: 10, F: 3, P: 0, S: 2 })
const rounded = generalSize.rebuild('said', { W: 10, F: 3, P: 0, S: 2, convention: 'framework' })

function answered({ prompt, key }: Question, raw: string, outcome: 'right' | 'wrong' | 'unanswered' = 'wrong') {
  return saidSize({ outcome, prompt, raw, correct: formatAnswer(prompt.format, key.correct), figure: key.figure })
}

describe('the size that an answer speaks of', () => {
  it.each<[string, Question, string, SaidSize | null]>([
    ['a whole number', fitting, '8', 8],
    ['one with decimals', fitting, '7.5', 7.5],
    ['both sides of the square', fitting, '6 x 6', 6],
    ['“invalid” where it fits', fitting, 'invalid', 'invalid'],
    ['a size that is rounded down where it does not fit', misfit, '4', 4],
    ['a fraction where it does not fit', misfit, '9/2', 4.5],
    ['rounded up where frameworks round down', rounded, '5', 5],
  ])('is told: %s', (_, question, raw, said) => {
    expect(answered(question, raw)).toBe(said)
  })

  it('is not told where the windows would prove the answer right', () => {
    expect(answered(rounded, 'invalid')).toBeNull()
  })

  it('is not told of what was right, not answered or cannot be read', () => {
    expect(answered(fitting, '7', 'right')).toBeNull()
    expect(answered(fitting, '', 'unanswered')).toBeNull()
    expect(answered(fitting, 'seven')).toBeNull()
  })

  it('is not told where windows may hang over the edge', () => {
    // Ten pixels in windows of 3 with stride 2: rounded up, the fifth window hangs over.
    const ceil = poolingCeilMode.rebuild('said', { W: 10, F: 3, P: 0, S: 2 })
    expect(formatAnswer(ceil.prompt.format, ceil.key.correct)).toBe('5')
    expect(answered(ceil, '4')).toBeNull()
  })

  it('is not told where no size was asked for', () => {
    const cell = outputCell.rebuild('said', {
      P: 0,
      S: 1,
      row: 0,
      column: 0,
      input: [
        [1, 2, 3],
        [4, 5, 0],
        [1, 2, 3],
      ],
      kernel: [
        [1, 0],
        [0, 1],
      ],
    })
    expect(answered(cell, '4711')).toBeNull()
  })
})
