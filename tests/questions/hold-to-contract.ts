import katex from 'katex'
import { beforeAll, describe, expect, test } from 'vitest'
import { formatAnswer } from '@/lib/grading/format-answer'
import { grade } from '@/lib/grading/grade'
import { readAnswer } from '@/lib/grading/read-answer'
import type { AnswerFormat } from '@/lib/questions/answer'
import type { Family } from '@/lib/questions/family'
import { answerKeySchema, promptSchema, type Question, questionRefSchema } from '@/lib/questions/question'
import { questionFingerprint } from '@/lib/questions/question-fingerprint'
import { sameAnswer } from '@/lib/questions/same-answer'
import { draws } from '../draws'
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

const seeds = Array.from({ length: draws(1000) }, (_, i) => `contract-${i}`)

function drawAll(family: Family): Question[] {
  const prepared = family.prepare({})
  if (prepared.kind === 'refused') throw new Error(prepared.problem)
  return seeds.map(prepared.draw)
}

/** What every family promises, over 1,000 seeds each. */
export function holdToContract(families: readonly Family[]): void {
  describe.each(families)('$id', describeContract)
}

function describeContract(family: Family): void {
  let questions: Question[] = []
  beforeAll(() => {
    questions = drawAll(family)
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

  test('a seed draws the same question whatever was drawn before it', () => {
    const backwards = family.prepare({})
    if (backwards.kind === 'refused') throw new Error(backwards.problem)
    for (let i = questions.length - 1; i >= 0; i -= 7) {
      expect(backwards.draw(seeds[i] as string)).toStrictEqual(questions[i])
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

  test('every question has targets, none of them gives the right answer, and each is in the key', () => {
    const failures = questions.filter(({ ref, key }) => {
      const wrong = family.wrongAnswers(ref.parameters)
      const targets = family.targets(ref.parameters)
      const exposed = targets.filter((target) => {
        const answers = wrong.filter(({ misconception }) => misconception === target)
        const isListed = key.slips.some(({ misconception }) => misconception === target)
        return isListed && answers.length > 0 && answers.every(({ answer }) => !sameAnswer(answer, key.correct))
      })
      return targets.length === 0 || exposed.length < targets.length
    })
    expect(failures).toEqual([])
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

  test('whether the numbers fit cannot be told from title, difficulty, convention or format', () => {
    const fitting = new Set<string>()
    const other = new Set<string>()
    for (const { prompt, key } of questions) {
      const visible = JSON.stringify([prompt.title, prompt.convention, prompt.format])
      const isInvalid = key.correct.kind === 'invalid' || sameAnswer(key.correct, { kind: 'choice', option: 'invalid' })
      ;(isInvalid ? other : fitting).add(visible)
    }
    // Where every question fits there is nothing to tell, and options may be drawn.
    if (other.size > 0) expect(fitting.size).toBe(1)
    expect([...other].every((visible) => fitting.has(visible))).toBe(true)
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

  test('seeds in a row draw different numbers, and many different ones', () => {
    const prints = questions.map(({ ref }) => questionFingerprint(ref))
    const repeats = prints.filter((print, i) => print === prints[i + 1]).length
    expect(repeats).toBeLessThan(15)
    expect(new Set(prints).size).toBeGreaterThan(seeds.length / 10)
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
}
