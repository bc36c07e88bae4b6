import katex from 'katex'
import { beforeAll, expect, test } from 'vitest'
import { formatAnswer } from '@/lib/grading/format-answer'
import { grade } from '@/lib/grading/grade'
import { readAnswer } from '@/lib/grading/read-answer'
import type { AnswerFormat } from '@/lib/questions/answer'
import type { Family } from '@/lib/questions/family'
import { answerKeySchema, promptSchema, type Question, questionRefSchema } from '@/lib/questions/question'
import { sameAnswer } from '@/lib/questions/same-answer'
import { draws } from '../draws'
import { proofs } from './proofs/proofs'
import { spellingsOf } from './spellings'

/** The rows of a table may each begin with its name. */
function withoutRowNames(text: string, format: AnswerFormat): string {
  if (format.kind !== 'cells') return text
  const names = format.rows.map((name) => `${name} | `)
  return text
    .split('\n')
    .map((line) => line.slice(names.find((name) => line.startsWith(name))?.length ?? 0))
    .join('\n')
}

/** What is true of every question, whatever drew its numbers and under whichever convention it is asked. */
export function holdQuestions(family: Family, ask: () => readonly Question[]): void {
  let questions: readonly Question[] = []
  beforeAll(() => {
    questions = ask()
  })

  test('every part of every question is what its schema says, and survives JSON unchanged', () => {
    for (const { ref, prompt, key } of questions) {
      expect(questionRefSchema.parse(JSON.parse(JSON.stringify(ref)))).toStrictEqual(ref)
      expect(promptSchema.parse(JSON.parse(JSON.stringify(prompt)))).toStrictEqual(prompt)
      expect(answerKeySchema.parse(JSON.parse(JSON.stringify(key)))).toStrictEqual(key)
      expect(family.parameters.parse(ref.parameters)).toStrictEqual(ref.parameters)
      expect(ref).toMatchObject({ family: family.id, version: family.version })
      expect(prompt.title).toBe(family.title)
    }
  })

  test('the question is rebuilt from its stored reference', () => {
    for (const question of questions.slice(0, 100)) {
      const stored = JSON.parse(JSON.stringify(question.ref))
      expect(family.rebuild(stored.seed, stored.parameters)).toStrictEqual(question)
    }
  })

  test('the right answer is right in every spelling', () => {
    const misread = questions.flatMap(({ prompt: { format }, key }) =>
      [...spellingsOf(format, key.correct), formatAnswer(format, key.correct)].filter((raw) => {
        const reading = readAnswer(format, raw)
        return reading.kind !== 'answer' || grade(key, reading.answer).kind !== 'right'
      }),
    )
    expect(misread).toEqual([])
  })

  test('every slip is wrong, can be typed, and its misconception is suspected', () => {
    const missed = questions.flatMap(({ prompt: { format }, key }) =>
      key.slips.filter(({ misconception, answer }) => {
        const reading = readAnswer(format, formatAnswer(format, answer))
        const result = grade(key, reading.kind === 'answer' ? reading.answer : null)
        return result.kind !== 'wrong' || !result.suspects.includes(misconception)
      }),
    )
    expect(missed).toEqual([])
  })

  test('a misconception is listed once per answer', () => {
    for (const { key } of questions) {
      const listed = key.slips.map(({ misconception, answer }) => misconception + JSON.stringify(answer))
      expect(new Set(listed).size).toBe(listed.length)
    }
  })

  test('nothing of the key stands in the prompt', () => {
    const leaks = questions.filter(({ prompt, key }) => {
      const shown = [prompt.text, ...prompt.given.flatMap(({ symbol, name, value }) => [symbol, name, value])]
      const secrets = [...key.steps.map(({ text }) => text), ...key.slips.map(({ line }) => line)]
      return shown.some((text) => secrets.includes(text) || /answer is (?!“invalid”)/.test(text))
    })
    expect(leaks).toEqual([])
    const fields = Object.keys(promptSchema.shape).sort()
    for (const { prompt } of questions) expect(Object.keys(prompt).sort().join()).toBe(fields.join())
  })

  test('a drawn window lies on a matrix of the prompt, padded as it says', () => {
    for (const { prompt } of questions) {
      if (prompt.opening === null) continue
      const { matrix, window, padding } = prompt.opening
      const rows = prompt.matrices.find(({ name }) => name === matrix)?.rows ?? []
      expect(rows.length + 2 * padding).toBeGreaterThanOrEqual(window)
    }
  })

  test('the last step states the answer', () => {
    for (const { prompt, key } of questions) {
      expect(key.steps.length).toBeGreaterThanOrEqual(3)
      const answer = formatAnswer(prompt.format, key.correct)
      const last = key.steps.at(-1)?.text ?? ''
      if (!withoutRowNames(last, prompt.format).includes(answer)) expect(last).toContain(answer)
    }
  })

  test('difficulty runs from 1 to 5', () => {
    for (const { prompt } of questions) expect([1, 2, 3, 4, 5]).toContain(prompt.difficulty)
  })

  test('KaTeX sets every formula', () => {
    for (const { prompt, key } of questions.slice(0, draws(60))) {
      const texts = [
        prompt.text,
        ...prompt.given.map(({ symbol }) => `$${symbol}$`),
        ...key.steps.map(({ text }) => text),
        ...key.slips.map(({ line }) => line),
      ]
      for (const text of texts) {
        const parts = text.split('$')
        expect(parts.length % 2, text).toBe(1)
        for (let i = 1; i < parts.length; i += 2) katex.renderToString(parts[i] as string, { strict: 'error' })
        expect(text).not.toMatch(/undefined|NaN|Infinity|null|\$\$| {2}|--/)
      }
    }
  })

  test('the key follows the convention that the prompt names', () => {
    const others = questions.filter(({ ref, prompt, key }) => {
      const { convention = family.conventions[0] } = ref.parameters
      const proof = proofs[family.id]
      return prompt.convention !== convention || !proof || !sameAnswer(key.correct, proof(ref.parameters as never))
    })
    expect(others).toEqual([])
  })
}
