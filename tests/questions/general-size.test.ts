import { describe, expect, test } from 'vitest'
import { formatAnswer } from '@/lib/grading/format-answer'
import { grade } from '@/lib/grading/grade'
import { readAnswer } from '@/lib/grading/read-answer'
import { suspectLines } from '@/lib/grading/suspect-lines'
import type { ConventionId } from '@/lib/questions/conventions'
import { generalSize } from '@/lib/questions/families/general-size'
import type { Question } from '@/lib/questions/question'
import { restateQuestion } from '@/lib/questions/restate-question'

function ask(W: number, F: number, P: number, S: number, convention: ConventionId = 'course'): Question {
  return generalSize.rebuild('seed', { W, F, P, S, convention })
}

/** What is right, or which ideas are suspected, as a page would say it. */
function judged({ prompt, key }: Question, raw: string): string {
  const reading = readAnswer(prompt.format, raw)
  if (reading.kind !== 'answer') return reading.kind
  const result = grade(key, reading.answer)
  return result.kind === 'wrong' ? result.suspects.join(' or ') : result.kind
}

function lineFor({ prompt, key }: Question, raw: string): string | undefined {
  const reading = readAnswer(prompt.format, raw)
  const result = grade(key, reading.kind === 'answer' ? reading.answer : null)
  return suspectLines(key, prompt.format, raw, result.kind === 'wrong' ? result.suspects : [])[0]?.line
}

describe('two mistakes at once', () => {
  test.each([
    [[20, 5, 3, 1], '18', 'padding-once+forgot-plus-one'],
    [[33, 5, 1, 2], '14', 'padding-once+forgot-plus-one or ignored-padding+forgot-plus-one'],
    [[32, 5, 3, 3], '31', 'padding-once+ignored-stride'],
    [[32, 5, 3, 3], '28', 'ignored-padding+ignored-stride'],
    [[20, 5, 3, 1], '26', 'forgot-filter+forgot-plus-one'],
  ] as const)('%j: %s', (numbers, raw, suspects) => {
    const [W, F, P, S] = numbers
    expect(judged(ask(W, F, P, S), raw)).toBe(suspects)
  })

  test('are explained in one line, each with its part of the calculation', () => {
    expect(lineFor(ask(20, 5, 3, 1), '18')).toBe(
      'You computed $20 - 5 + 3 = 18$: the numerator counts the padding once, but it stands on both sides, and the one for the starting position is missing.',
    )
    expect(lineFor(ask(32, 5, 3, 3), '28')).toBe(
      'You computed $32 - 5 + 1 = 28$: the numerator leaves out the padding on both sides, and the division by the stride is missing.',
    )
  })

  test('are suspected only where no single mistake leads to the answer', () => {
    for (let W = 12; W < 40; W++) {
      const { key } = ask(W, 5, 2, 2)
      for (const pair of key.pairs) {
        expect(formatAnswer({ kind: 'number', square: true, invalidAllowed: true }, pair.answer)).not.toBe('')
        const result = grade(key, pair.answer)
        expect(result.kind === 'wrong' && result.suspects.every((suspect) => suspect.includes('+'))).toBe(true)
      }
    }
  })
})

describe('the same numbers under another convention', () => {
  const { ref } = ask(14, 5, 2, 2)
  const restated = (convention: ConventionId) => {
    const question = restateQuestion(ref, convention)
    if (question === null) throw new Error(convention)
    return question
  }

  test.each([
    ['course', 'invalid', 'right'],
    ['course', '7', 'rounded-down or width-over-stride'],
    ['framework', '7', 'right'],
    ['framework', 'invalid', 'called-invalid'],
    ['framework', '8', 'rounded-up'],
    ['framework', '7.5', 'left-fraction'],
    ['framework', '6', 'forgot-plus-one or padding-once'],
    ['total-padding', '6', 'right'],
    ['total-padding', '7', 'padding-doubled or width-over-stride or rounded-up'],
    ['total-padding', 'invalid', 'called-invalid'],
    ['total-padding', '5', 'forgot-plus-one or ignored-padding'],
  ] as const)('%s: %s is %s', (convention, raw, verdict) => {
    expect(judged(restated(convention), raw)).toBe(verdict)
  })

  test('the answer follows the convention for all numbers, and so does the last line of the solution', () => {
    for (let W = 7; W <= 40; W++) {
      for (const [F, P, S] of [
        [3, 1, 2],
        [5, 3, 3],
        [7, 2, 4],
        [3, 0, 2],
      ] as const) {
        const { ref: given } = ask(W, F, P, S)
        const travel = (padding: number) => Math.floor((W - F + padding) / S) + 1
        const expected = {
          course: (W - F + 2 * P) % S === 0 ? `${travel(2 * P)}` : 'invalid (does not fit)',
          framework: `${travel(2 * P)}`,
          'total-padding': `${travel(P)}`,
        }
        for (const [convention, answer] of Object.entries(expected)) {
          const question = restateQuestion(given, convention as ConventionId)
          if (question === null) throw new Error(convention)
          expect(question.prompt.convention).toBe(convention)
          expect(formatAnswer(question.prompt.format, question.key.correct)).toBe(answer)
          expect(question.key.steps.at(-1)?.text).toContain(`The answer is ${answer}.`)
        }
      }
    }
  })

  test('total padding says so in words, and draws only what tells it from padding per side', () => {
    expect(restated('total-padding').prompt.text).toContain('a padding of $2$ for both sides together')
    expect(restated('total-padding').prompt.given.map(({ symbol }) => symbol)).toEqual(['W', 'F', 'p', 'S'])
    expect(restated('framework').prompt.text).toContain('padding $2$ on every side')
    const prepared = generalSize.prepare({ convention: 'total-padding' })
    if (prepared.kind === 'refused') throw new Error(prepared.problem)
    for (let seed = 0; seed < 500; seed++) {
      const { prompt, key, ref: drawn } = prepared.draw(`total-${seed}`)
      expect(prompt.convention).toBe('total-padding')
      if (drawn.parameters.P === 0) continue
      expect(key.slips.some(({ misconception }) => misconception === 'padding-doubled')).toBe(true)
    }
  })

  test('a convention that the question is not asked under is no question', () => {
    expect(restateQuestion(ref, 'ceil-mode')).toBeNull()
  })

  test('numbers stored before there were other conventions are asked under the course convention', () => {
    const { prompt, key } = generalSize.rebuild('old', { W: 14, F: 5, P: 2, S: 2 })
    expect([prompt.convention, key.correct.kind]).toEqual(['course', 'invalid'])
  })
})
