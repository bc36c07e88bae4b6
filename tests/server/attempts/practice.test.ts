import { describe, expect, it } from 'vitest'
import { type FamilyId, loadFamily } from '@/lib/questions/families'
import { promptSchema, questionRefSchema } from '@/lib/questions/question'
import { questionFingerprint } from '@/lib/questions/question-fingerprint'
import { prisma } from '@/lib/server/database/prisma'
import { answerQuestion } from '@/lib/server/practice/answer-question'
import { askAnother, askRestated } from '@/lib/server/practice/ask-another'
import { findOpenPractice, findPractice } from '@/lib/server/practice/find-practice'
import { finishPractice } from '@/lib/server/practice/finish-practice'
import { startPractice } from '@/lib/server/practice/start-practice'
import { provideFreshDatabase } from '../fresh-database'
import { createGuest, createPerson, loadAttempt, minutesAfter, noon, possibleAnswers } from './classroom'

provideFreshDatabase()

const later = minutesAfter(noon, 1)

async function practise(families: FamilyId[] = ['general-size', 'does-it-fit']) {
  const { userId } = await createGuest()
  const attemptId = await startPractice(userId, families, noon, userId)
  const answer = (position: number, raw: string) =>
    answerQuestion(userId, attemptId, position, { kind: 'try', fields: [raw] }, later)
  return { userId, attemptId, answer }
}

describe('practising', () => {
  it('grades at once, names the suspect, and adds up the points', async () => {
    const { userId, attemptId, answer } = await practise(['general-size'])
    const { wrong, misconception } = await possibleAnswers(attemptId, 1)
    expect(await answer(1, wrong)).toEqual({ kind: 'graded' })
    await askAnother(userId, attemptId)
    expect(await answer(2, (await possibleAnswers(attemptId, 2)).right)).toEqual({ kind: 'graded' })
    const attempt = await loadAttempt(attemptId)
    expect(attempt).toMatchObject({ points: 1, maxPoints: 2, closedAt: null })
    expect(attempt.slots).toMatchObject([
      { raw: wrong, outcome: 'wrong', points: 0, suspects: expect.arrayContaining([misconception]), gradedAt: later },
      { outcome: 'right', points: 1, suspects: [] },
    ])
  })

  it('never repeats numbers within a session', async () => {
    const { userId, attemptId } = await practise(['same-padding', 'valid-unit-stride'])
    for (let position = 1; position <= 60; position += 1) {
      await answerQuestion(userId, attemptId, position, { kind: 'show-me' }, later)
      if ((await askAnother(userId, attemptId)) === 'exhausted') break
    }
    const { slots } = await loadAttempt(attemptId)
    expect(slots.length).toBeGreaterThan(20)
    const fingerprints = slots.map((slot) => questionFingerprint(questionRefSchema.parse(slot)))
    expect(new Set(fingerprints).size).toBe(slots.length)
  })

  it('asks once when pressed many times at once, and not before the answer', async () => {
    const { userId, attemptId, answer } = await practise()
    expect(await askAnother(userId, attemptId)).toBe('asked')
    expect((await loadAttempt(attemptId)).slots).toHaveLength(1)
    await answer(1, (await possibleAnswers(attemptId, 1)).right)
    const pressed = await Promise.all(Array.from({ length: 10 }, () => askAnother(userId, attemptId)))
    expect(new Set(pressed)).toEqual(new Set(['asked']))
    expect((await loadAttempt(attemptId)).slots).toHaveLength(2)
  })

  it('costs nothing where the answer cannot be read or is empty, and says so', async () => {
    const { attemptId, answer } = await practise(['general-size'])
    expect(await answer(1, 'seven-ish')).toMatchObject({ kind: 'problem', problem: expect.stringContaining('seven') })
    expect(await answer(1, '  ')).toMatchObject({ kind: 'problem' })
    const attempt = await loadAttempt(attemptId)
    expect(attempt).toMatchObject({ points: 0, maxPoints: 0 })
    expect(attempt.slots[0]).toMatchObject({ outcome: null, raw: '' })
  })

  it('counts the first of many answers to one question', async () => {
    const { attemptId, answer } = await practise(['general-size'])
    const { right, wrong } = await possibleAnswers(attemptId, 1)
    await Promise.all(Array.from({ length: 10 }, (_, index) => answer(1, index % 2 === 0 ? right : wrong)))
    const first = await loadAttempt(attemptId)
    expect(first.maxPoints).toBe(1)
    expect(first.points).toBe(first.slots[0]?.outcome === 'right' ? 1 : 0)
    await answer(1, first.slots[0]?.outcome === 'right' ? wrong : right)
    expect(await loadAttempt(attemptId)).toEqual(first)
  })

  it('shows how it goes on request, which counts as unanswered', async () => {
    const { userId, attemptId } = await practise(['general-size'])
    await answerQuestion(userId, attemptId, 1, { kind: 'show-me' }, later)
    expect((await loadAttempt(attemptId)).slots[0]).toMatchObject({ outcome: 'unanswered', raw: '', points: 0 })
    const [slot] = (await findPractice(userId, attemptId, later))?.attempt.slots ?? []
    expect(slot).toMatchObject({ state: 'graded', outcome: 'unanswered' })
  })

  it('asks the same numbers under each other convention once, and only after the answer', async () => {
    const family = 'pooling-size'
    const { userId, attemptId, answer } = await practise([family])
    const [usual, ...others] = loadFamily(family).conventions
    const offered = async () => (await findPractice(userId, attemptId, later))?.restatable
    expect(await offered()).toEqual([])
    for (const [index, convention] of others.entries()) {
      expect(await askRestated(userId, attemptId, convention)).toBe('asked')
      expect((await loadAttempt(attemptId)).slots).toHaveLength(index + 1)
      await answer(index + 1, (await possibleAnswers(attemptId, index + 1)).wrong)
      expect(await offered()).toEqual(others.slice(index))
      await Promise.all([1, 2, 3].map(() => askRestated(userId, attemptId, convention)))
      expect((await loadAttempt(attemptId)).slots).toHaveLength(index + 2)
      expect(await offered()).toEqual([])
    }
    await answer(others.length + 1, (await possibleAnswers(attemptId, others.length + 1)).right)
    expect(await offered()).toEqual([])
    for (const convention of [usual, 'true-convolution', 'nonsense']) {
      expect(await askRestated(userId, attemptId, convention)).toBe('asked')
    }
    const { slots } = await loadAttempt(attemptId)
    expect(slots).toHaveLength(others.length + 1)
    expect(slots.map(({ prompt }) => promptSchema.parse(prompt).convention)).toEqual([usual, ...others])
    const numbers = slots.map(({ parameters }) => ({
      ...questionRefSchema.shape.parameters.parse(parameters),
      convention: null,
    }))
    for (const drawn of numbers) expect(drawn).toEqual(numbers[0])
    expect(new Set(slots.map(({ seed }) => seed)).size).toBe(1)
  })

  it('is found while it goes on, ends when finished, and then takes nothing more', async () => {
    const { userId, attemptId, answer } = await practise()
    expect(await findOpenPractice(userId)).toMatchObject({ id: attemptId })
    expect(await finishPractice(userId, attemptId, later)).toBe(true)
    expect(await findOpenPractice(userId)).toBeNull()
    expect(await answer(1, '7')).toBeNull()
    expect(await askAnother(userId, attemptId)).toBeNull()
    expect(await finishPractice(userId, attemptId, minutesAfter(later, 5))).toBe(true)
    expect((await loadAttempt(attemptId)).closedAt).toEqual(later)
  })

  it('ends the session before when a new one starts', async () => {
    const { userId, attemptId } = await practise()
    const next = await startPractice(userId, ['general-size'], later, 'next')
    expect(await findOpenPractice(userId)).toMatchObject({ id: next })
    expect((await loadAttempt(attemptId)).closedAt).toEqual(later)
  })

  it('is nobody else’s', async () => {
    const { attemptId } = await practise()
    const other = await createPerson('admin')
    expect(await findPractice(other.userId, attemptId, later)).toBeNull()
    expect(await askAnother(other.userId, attemptId)).toBeNull()
    expect(await askRestated(other.userId, attemptId, 'framework')).toBeNull()
    expect(await answerQuestion(other.userId, attemptId, 1, { kind: 'show-me' }, later)).toBeNull()
    expect(await finishPractice(other.userId, attemptId, later)).toBe(false)
    expect(await prisma().slot.count({ where: { attemptId, outcome: null } })).toBe(1)
  })
})
