import { describe, expect, it, test } from 'vitest'
import { drawPracticeQuestion } from '@/lib/attempts/draw-practice-question'
import { drawCoded } from '@/lib/questions/draw-coded'
import { drawQuestion } from '@/lib/questions/draw-question'
import { families } from '@/lib/questions/families'
import { drawCodeSeed, questionCode, readQuestionCode } from '@/lib/questions/question-code'
import { questionFingerprint } from '@/lib/questions/question-fingerprint'
import { restateQuestion } from '@/lib/questions/restate-question'
import { createRandom } from '@/lib/random/create-random'
import { forkSeed } from '@/lib/random/fork-seed'
import { draws } from '../draws'

const ref = { family: 'general-size', version: 1, seed: '7K2M' }
const drawn = { kind: 'drawn', ...ref, convention: null }

test('a code is the letters of its family and its seed', () => {
  expect(questionCode(ref, 'course')).toBe('GS-7K2M')
  expect(questionCode({ ...ref, version: 2 }, 'course')).toBe('GS2-7K2M')
  expect(questionCode({ ...ref, seed: 'a seed of another kind' }, 'course')).toBeNull()
  expect(questionCode({ ...ref, seed: '7K2U' }, 'course')).toBeNull()
  expect(questionCode({ ...ref, family: 'taken-out-long-ago' }, 'course')).toBeNull()
})

test('no two families have the same letters', () => {
  const codes = families.map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
  for (const code of codes) expect(code).toMatch(/^[A-Z]{2}$/)
})

describe('readQuestionCode', () => {
  test.each(['GS-7K2M', 'gs-7k2m', ' GS 7K2M\n', 'GS7K2M', 'GS – 7K2M', 'GS‑7K2M', 'GS1-7K2M'])('reads %j', (text) => {
    expect(readQuestionCode(text)).toEqual(drawn)
  })

  it('takes the letters that look like digits for them, and the other way round', () => {
    expect(readQuestionCode('gs-oil0')).toEqual({ ...drawn, seed: '0110' })
    expect(readQuestionCode('0V-7K2M')).toEqual({ ...drawn, family: 'output-volume' })
  })

  test.each([
    '',
    'GS',
    'GS-',
    'GS-7K2',
    'GS-7K2MX',
    'GS-7K2U',
    'QQ-7K2M',
    'GS0-7K2M',
    'GS99-7K2M',
    'GS99999-7K2M',
    'GS-7K2M-true-convolution',
    'GS-7K2M-no-convention',
    'GS-7K2M-',
    'GS-7K2M; DROP TABLE',
    'GS-7K2M\u0000',
    'ＧＳ-７Ｋ２Ｍ',
    '7K2M',
    'x'.repeat(100_000),
  ])('finds nothing in %j', (text) => {
    expect(readQuestionCode(text)).toBeNull()
  })
})

describe.each(families)('$id', ({ id, version, conventions }) => {
  it('opens every practice question by its code', () => {
    const asked: { family: string; fingerprint: string }[] = []
    for (let i = 0; i < draws(20); i++) {
      const next = drawPracticeQuestion({ families: [id], seed: 'session', asked })
      if (next.kind === 'exhausted') throw new Error('Nothing is left.')
      const { ref, prompt } = next.question
      asked.push({ family: id, fingerprint: questionFingerprint(ref) })
      const text = questionCode(ref, prompt.convention)
      const code = readQuestionCode(text ?? '')
      if (code?.kind !== 'drawn') throw new Error(`${text} names no question.`)
      expect(code).toMatchObject({ family: id, version })
      expect(drawCoded(code)).toEqual(next.question)
    }
  })

  it('keeps its conventions apart', () => {
    const random = createRandom(id)
    for (let i = 0; i < draws(20); i++) {
      const first = drawQuestion(id, {}, drawCodeSeed(random))
      if (first.kind === 'refused') throw new Error(first.problem)
      for (const convention of conventions.length > 1 ? conventions : []) {
        const restated = restateQuestion(first.question.ref, convention)
        const text = questionCode(restated?.ref ?? first.question.ref, restated?.prompt.convention ?? 'course') ?? ''
        expect(text.endsWith(`-${convention}`)).toBe(convention !== conventions[0])
        const code = readQuestionCode(text.toLowerCase())
        expect(code).toMatchObject({ kind: 'drawn', seed: first.question.ref.seed })
        expect(code?.convention ?? conventions[0]).toBe(convention)
        expect(code?.kind === 'drawn' && drawCoded(code)).toEqual(restated)
      }
    }
  })

  it('names a question that was drawn for an exam by the beginning of its seed', () => {
    for (let i = 0; i < draws(50); i++) {
      const seed = forkSeed('exam', `${i}`)
      const text = questionCode({ family: id, version, seed }, conventions[0]) ?? ''
      expect(text).toMatch(/^[A-Z]{2}\d*-[0-9A-HJKMNP-TV-Z]{8}$/)
      const code = readQuestionCode(text.toLowerCase())
      expect(code).toEqual({ kind: 'stored', family: id, version, convention: null, seedStart: seed.slice(0, 10) })
    }
  })
})
