import { describe, expect, it } from 'vitest'
import type { PracticeAnswer } from '@/lib/attempts/check-answer'
import { formatAnswer } from '@/lib/grading/format-answer'
import { drawQuickCheck } from '@/lib/lesson/quick-check'
import { prisma } from '@/lib/server/database/prisma'
import { answerQuickCheck } from '@/lib/server/lesson/answer-quick-check'
import { findQuickCheck, type QuickCheckAddress } from '@/lib/server/lesson/find-quick-check'
import { askAnother, askRestated } from '@/lib/server/practice/ask-another'
import { findOpenPractice, findPractice } from '@/lib/server/practice/find-practice'
import { startPractice } from '@/lib/server/practice/start-practice'
import { loadProgress } from '@/lib/server/progress'
import { createGuest, createPerson, loadAttempt, minutesAfter, noon } from '../attempts/classroom'
import { provideFreshDatabase } from '../fresh-database'

provideFreshDatabase()

const as = (userId: string) => async () => ({ userId })
const typed = (raw: string): PracticeAnswer => ({ kind: 'try', fields: [raw], certainty: null })
const look = (userId: string | null, address: QuickCheckAddress = {}) => findQuickCheck(userId, address, 'fresh')
const stored = (userId: string) => prisma().attempt.findMany({ where: { userId }, orderBy: { startedAt: 'asc' } })

function answersTo(seed: string, position: number) {
  const question = drawQuickCheck(seed)[position - 1]?.question
  const slip = question?.key.slips[0]
  if (!question || !slip) throw new Error(`No question ${position}.`)
  const { format } = question.prompt
  return { right: formatAnswer(format, question.key.correct), wrong: formatAnswer(format, slip.answer) }
}

/** Answers the questions of a check from the first on. */
async function answerAll(userId: string, seed: string, answers: readonly ('right' | 'wrong')[]) {
  for (const [index, answer] of answers.entries()) {
    const raw = answersTo(seed, index + 1)[answer]
    await answerQuickCheck(as(userId), seed, index + 1, typed(raw), minutesAfter(noon, index))
  }
}

describe('the quick check', () => {
  it('is the same at every look, and looking stores nothing', async () => {
    const { userId } = await createPerson()
    const { seed, fresh } = await look(userId)
    expect(await look(userId)).toMatchObject({ seed, state: 'asked', position: 1, marks: [null, null, null, null] })
    expect(await look(userId, { check: fresh })).toMatchObject({ seed: fresh, state: 'asked' })
    expect(await look(null)).toEqual(await look(null))
    expect(await stored(userId)).toEqual([])
  })

  it('shows the verdict, goes on where it is asked to, and closes with the last answer', async () => {
    const { userId } = await createGuest()
    const { seed } = await look(userId)
    await answerAll(userId, seed, ['wrong'])
    expect(await look(userId)).toMatchObject({ state: 'answered', position: 1, marks: ['wrong', null, null, null] })
    expect(await look(userId, { question: '2' })).toMatchObject({ state: 'asked', position: 2 })
    expect(await look(userId, { question: '4' })).toMatchObject({ state: 'asked', position: 2 })
    for (const question of ['x', '0', '-1', '2.5', ['1', '2']]) {
      expect(await look(userId, { question })).toMatchObject({ state: 'answered', position: 1 })
    }
    await answerAll(userId, seed, ['right', 'right', 'right', 'right'])
    expect(await look(userId, { question: '4' })).toMatchObject({ state: 'answered', position: 4 })
    expect(await look(userId)).toMatchObject({ state: 'done', marks: ['wrong', 'right', 'right', 'right'] })
    expect(await stored(userId)).toMatchObject([{ title: 'Quick check', points: 3, maxPoints: 4, closedBy: 'student' }])
  })

  it('has a score in Progress once it is done', async () => {
    const { userId } = await createPerson()
    const { seed } = await look(userId)
    await answerAll(userId, seed, ['right'])
    expect((await loadProgress(userId, noon)).attempts).toMatchObject([{ title: 'Quick check', state: 'in-progress' }])
    expect((await loadProgress(userId, noon)).days).toEqual([])
    await answerAll(userId, seed, ['right', 'right', 'wrong', 'right'])
    expect((await loadProgress(userId, noon)).attempts).toMatchObject([
      { title: 'Quick check', state: 'scored', points: 3, maxPoints: 4 },
    ])
  })

  it('counts the first of many answers to each question, whatever arrives at once', async () => {
    const { userId } = await createPerson()
    const { seed } = await look(userId)
    for (const position of [1, 2, 3, 4]) {
      const { right, wrong } = answersTo(seed, position)
      const press = (index: number) =>
        answerQuickCheck(as(userId), seed, position, typed(index % 2 === 0 ? right : wrong), noon)
      const results = await Promise.all(Array.from({ length: 8 }, (_, index) => press(index)))
      expect(new Set(results.map((result) => result?.kind))).toEqual(new Set(['graded']))
    }
    const attempts = await stored(userId)
    expect(attempts).toMatchObject([{ maxPoints: 4, closedAt: noon }])
    const before = await loadAttempt(attempts[0]?.id ?? '')
    expect(before.slots.filter(({ outcome }) => outcome === 'right')).toHaveLength(before.points ?? -1)
    await answerAll(userId, seed, ['wrong', 'wrong', 'wrong', 'wrong'])
    expect(await loadAttempt(before.id)).toEqual(before)
  })

  it('begins another attempt with other numbers and keeps the one before', async () => {
    const { userId } = await createPerson()
    const { seed, fresh } = await look(userId)
    await answerAll(userId, seed, ['right', 'right', 'right', 'right'])
    await prisma().attempt.updateMany({ where: { userId }, data: { startedAt: minutesAfter(noon, -60) } })
    await answerAll(userId, fresh, ['wrong'])
    expect(await stored(userId)).toMatchObject([{ seed }, { seed: fresh, closedAt: null }])
    expect(await look(userId)).toMatchObject({ seed: fresh, state: 'answered', position: 1 })
    expect(await look(userId, { check: seed })).toMatchObject({ state: 'done' })
  })

  it('makes nobody a guest and stores nothing where the answer cannot be read', async () => {
    const nobody = () => Promise.reject(new Error('A guest was made.'))
    const { seed } = await look(null)
    expect(await answerQuickCheck(nobody, seed, 1, typed('seven-ish'), noon)).toMatchObject({ kind: 'problem' })
    for (const [check, position] of [
      ['nonsense', 1],
      [seed, 0],
      [seed, 5],
      [seed, Number.NaN],
    ] as const) {
      expect(await answerQuickCheck(nobody, check, position, typed('7'), noon)).toBeNull()
    }
  })

  it('leaves an open drill alone, and takes no questions of one', async () => {
    const { userId } = await createPerson()
    const drill = await startPractice(userId, ['same-padding'], noon, 'drill')
    const { seed } = await look(userId)
    await answerAll(userId, seed, ['right', 'wrong'])
    expect(await findOpenPractice(userId)).toMatchObject({ id: drill })
    const id = (await stored(userId)).find(({ lesson }) => lesson !== null)?.id ?? ''
    expect(await askAnother(userId, id)).toBeNull()
    expect(await askRestated(userId, id, 'framework')).toBeNull()
    expect((await loadAttempt(id)).slots).toHaveLength(4)
  })

  it('is nobody else’s: the same seed is a check of their own', async () => {
    const { userId } = await createPerson()
    const { seed } = await look(userId)
    await answerAll(userId, seed, ['wrong', 'wrong', 'wrong', 'wrong'])
    const other = await createPerson('admin')
    const [attempt] = await stored(userId)
    expect(await findPractice(other.userId, attempt?.id ?? '', noon)).toBeNull()
    expect(await look(other.userId, { check: seed })).toMatchObject({ state: 'asked', position: 1 })
    await answerAll(other.userId, seed, ['right'])
    expect(await stored(userId)).toEqual([attempt])
  })
})
