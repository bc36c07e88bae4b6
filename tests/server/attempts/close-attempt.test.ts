import { beforeAll, describe, expect, it } from 'vitest'
import { closeAttempt, closeOverdueAttempts } from '@/lib/server/attempts/close-attempt'
import { findAttempt } from '@/lib/server/attempts/find-attempt'
import { findPaper } from '@/lib/server/attempts/find-paper'
import { findReview } from '@/lib/server/attempts/find-review'
import { saveAnswer } from '@/lib/server/attempts/save-answer'
import { submitAttempt } from '@/lib/server/attempts/submit-attempt'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { provideFreshDatabase } from '../fresh-database'
import { createExam, createPerson, loadAttempt, minutesAfter, noon, possibleAnswers, startAttempt } from './classroom'

provideFreshDatabase()

let slug: string
beforeAll(async () => {
  slug = await createExam({ timeLimit: 1_800 })
})

async function sit(): Promise<{ student: Viewer; attemptId: string }> {
  const student = await createPerson()
  return { student, attemptId: await startAttempt(student.userId, slug, noon, student.userId) }
}

const later = minutesAfter(noon, 5)
const deadline = minutesAfter(noon, 30)

async function save(student: Viewer, attemptId: string, slot: number, raw: string, revision = 1) {
  return saveAnswer(student.sessionId, attemptId, { slot, raw, flagged: false, revision }, later)
}

describe('closing an attempt', () => {
  it('stores outcome, points and suspects of every slot, and the sum', async () => {
    const { student, attemptId } = await sit()
    const [second, third] = [await possibleAnswers(attemptId, 2), await possibleAnswers(attemptId, 3)]
    await save(student, attemptId, 1, 'what?')
    await save(student, attemptId, 2, second.wrong)
    await save(student, attemptId, 3, third.right)
    expect(await submitAttempt(student.userId, attemptId, later)).toBe('closed')
    const attempt = await loadAttempt(attemptId)
    expect(attempt).toMatchObject({ closedAt: later, closedBy: 'student', points: 2, maxPoints: 5 })
    expect(attempt.slots).toMatchObject([
      { outcome: 'unanswered', points: 0, suspects: [], gradedAt: later, raw: 'what?' },
      { outcome: 'wrong', points: 0, suspects: expect.arrayContaining([second.misconception]) },
      { outcome: 'right', points: 2, suspects: [] },
      { outcome: 'unanswered', points: 0, suspects: [], raw: '' },
    ])
  })

  it('grades once when handed in fifty times at once', async () => {
    const { student, attemptId } = await sit()
    const { right } = await possibleAnswers(attemptId, 1)
    await save(student, attemptId, 1, right)
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, index) => submitAttempt(student.userId, attemptId, minutesAfter(later, index))),
    )
    expect(results.filter((result) => result === 'closed')).toHaveLength(1)
    expect(results.filter((result) => result === 'already-closed')).toHaveLength(49)
    const first = results.indexOf('closed')
    const attempt = await loadAttempt(attemptId)
    expect(attempt.closedAt).toEqual(first < 25 ? minutesAfter(later, first) : deadline)
    expect(attempt.points).toBe(1)
    for (const slot of attempt.slots) expect(slot.gradedAt).toEqual(minutesAfter(later, first))
  })

  it('never acknowledges an answer that it does not grade', async () => {
    let refused = 0
    let accepted = 0
    for (let round = 0; round < 60; round += 1) {
      const { student, attemptId } = await sit()
      const { right, wrong } = await possibleAnswers(attemptId, 1)
      await save(student, attemptId, 1, wrong)
      const hurry = async () => {
        // Spread over the time that closing takes, so that some come before, some meanwhile and some after.
        await new Promise((resolve) => setTimeout(resolve, round % 12))
        return submitAttempt(student.userId, attemptId, later)
      }
      const saving = Array.from({ length: 8 }, async (_, index) => {
        await new Promise((resolve) => setTimeout(resolve, index))
        return save(student, attemptId, 1, right, index + 2)
      })
      const [, ...results] = await Promise.all([hurry(), ...saving])
      const acknowledged = results.flatMap((result) => (result.kind === 'saved' ? [result.revision] : []))
      for (const result of results) expect(result.kind).toBeOneOf(['saved', 'closed', 'older'])
      const [slot] = (await loadAttempt(attemptId)).slots
      expect(slot?.revision).toBe(Math.max(1, ...acknowledged))
      expect(slot?.raw).toBe(acknowledged.length > 0 ? right : wrong)
      expect(slot?.outcome).toBe(acknowledged.length > 0 ? 'right' : 'wrong')
      accepted += acknowledged.length
      refused += results.filter((result) => result.kind === 'closed').length
    }
    // Otherwise the rounds have not shown anything.
    expect(Math.min(accepted, refused)).toBeGreaterThan(20)
  })

  it('happens for whoever looks first after the deadline, and ends at the deadline', async () => {
    const afterwards = minutesAfter(deadline, 90)
    const looks: ((student: Viewer, attemptId: string) => Promise<unknown>)[] = [
      (student, attemptId) => findAttempt(student.userId, attemptId, afterwards),
      (student, attemptId) => findPaper(student.userId, attemptId, afterwards),
      (student, attemptId) => findReview(student, attemptId, afterwards),
      (student, attemptId) => submitAttempt(student.userId, attemptId, afterwards),
      async (_, attemptId) => findReview(await createPerson('instructor'), attemptId, afterwards),
    ]
    for (const look of looks) {
      const { student, attemptId } = await sit()
      const { right } = await possibleAnswers(attemptId, 4)
      await save(student, attemptId, 4, right)
      await findAttempt(student.userId, attemptId, later)
      expect((await loadAttempt(attemptId)).closedAt).toBeNull()
      expect(await look(student, attemptId)).toBeTruthy()
      expect(await loadAttempt(attemptId)).toMatchObject({ closedAt: deadline, closedBy: 'deadline', points: 1 })
    }
  })

  it('happens to every overdue attempt, and to no other', async () => {
    await closeOverdueAttempts(minutesAfter(deadline, 90))
    const early = await Promise.all([sit(), sit(), sit()])
    const student = await createPerson()
    const late = await startAttempt(student.userId, slug, minutesAfter(noon, 1), 'late')
    const untimed = await startAttempt(student.userId, await createExam(), noon, 'untimed')
    expect(await closeOverdueAttempts(new Date(deadline.getTime() - 1))).toBe(0)
    expect(await closeOverdueAttempts(deadline)).toBe(3)
    for (const { attemptId } of early) expect((await loadAttempt(attemptId)).closedBy).toBe('deadline')
    for (const attemptId of [late, untimed]) expect((await loadAttempt(attemptId)).closedAt).toBeNull()
    expect(await closeOverdueAttempts(deadline)).toBe(0)
  })

  it('is not for others, nor for an attempt that does not exist', async () => {
    const { attemptId } = await sit()
    const other = await createPerson()
    expect(await submitAttempt(other.userId, attemptId, later)).toBeNull()
    expect(await submitAttempt(other.userId, '00000000-0000-7000-8000-000000000000', later)).toBeNull()
    expect(await submitAttempt(other.userId, "'; DROP TABLE x", later)).toBeNull()
    expect(await closeAttempt(attemptId, { by: 'student', userId: other.userId, now: later })).toBeNull()
    expect((await loadAttempt(attemptId)).closedAt).toBeNull()
  })
})
