import { beforeAll, describe, expect, it } from 'vitest'
import { type AnswerSave, saveAnswer } from '@/lib/server/attempts/save-answer'
import { submitAttempt } from '@/lib/server/attempts/submit-attempt'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { closeSession } from '@/lib/server/auth/session-token'
import { prisma } from '@/lib/server/database/prisma'
import { startPractice } from '@/lib/server/practice/start-practice'
import { provideFreshDatabase } from '../fresh-database'
import { createExam, createPerson, loadAttempt, minutesAfter, noon, startAttempt } from './classroom'

provideFreshDatabase()

let slug: string
beforeAll(async () => {
  slug = await createExam({ timeLimit: 1_800 })
})

async function sit(): Promise<{ student: Viewer; attemptId: string }> {
  const student = await createPerson()
  return { student, attemptId: await startAttempt(student.userId, slug, noon, 'seed') }
}

const answer = (revision: number, change: Partial<AnswerSave> = {}): AnswerSave => {
  return { slot: 1, raw: `${revision}`, flagged: false, revision, ...change }
}
const later = minutesAfter(noon, 1)

async function stored(attemptId: string, position = 1) {
  const { raw, flagged, revision } = await prisma().slot.findUniqueOrThrow({
    where: { attemptId_position: { attemptId, position } },
  })
  return { raw, flagged, revision }
}

describe('saving an answer', () => {
  it('keeps what was typed, untouched, and says when', async () => {
    const { student, attemptId } = await sit()
    const save = answer(3, { slot: 2, raw: ' 7×7 ', flagged: true })
    const result = await saveAnswer(student.sessionId, attemptId, save, later)
    expect(result).toMatchObject({ kind: 'saved', savedAt: later.toISOString(), revision: 3 })
    expect(await stored(attemptId, 2)).toEqual({ raw: ' 7×7 ', flagged: true, revision: 3 })
    expect(await stored(attemptId, 1)).toEqual({ raw: '', flagged: false, revision: 0 })
  })

  it('keeps what cannot be read, too, and says why it cannot', async () => {
    const { student, attemptId } = await sit()
    const save = (revision: number, raw: string) =>
      saveAnswer(student.sessionId, attemptId, answer(revision, { raw }), later)
    expect(await save(1, 'seven')).toMatchObject({ kind: 'saved', problem: expect.stringContaining('seven') })
    expect(await stored(attemptId)).toMatchObject({ raw: 'seven' })
    expect(await save(2, '7')).toMatchObject({ kind: 'saved', problem: null })
    expect(await save(3, '')).toMatchObject({ kind: 'saved', problem: null })
  })

  it('refuses an older revision and hands out what is stored', async () => {
    const { student, attemptId } = await sit()
    await saveAnswer(student.sessionId, attemptId, answer(5, { raw: '5', flagged: true }), later)
    const older = { kind: 'older', raw: '5', flagged: true, revision: 5 }
    expect(await saveAnswer(student.sessionId, attemptId, answer(4), later)).toEqual(older)
    expect(await saveAnswer(student.sessionId, attemptId, answer(5, { raw: 'another' }), later)).toEqual(older)
    expect(await stored(attemptId)).toEqual({ raw: '5', flagged: true, revision: 5 })
  })

  it('hands out a text that it replaces where the page did not know of it', async () => {
    const { student, attemptId } = await sit()
    const save = (revision: number, change: Partial<AnswerSave>) =>
      saveAnswer(student.sessionId, attemptId, answer(revision, change), later)
    expect(await save(1, { raw: '8', known: 0 })).toMatchObject({ kind: 'saved', replaced: null })
    expect(await save(2, { raw: '80', known: 1 })).toMatchObject({ kind: 'saved', replaced: null })
    expect(await save(5, { raw: '7', known: 0 })).toMatchObject({ kind: 'saved', revision: 5, replaced: '80' })
    expect(await stored(attemptId)).toMatchObject({ raw: '7', revision: 5 })
    expect(await save(6, { raw: '7', flagged: true, known: 0 })).toMatchObject({ kind: 'saved', replaced: null })
    expect(await save(7, { raw: '', known: 6 })).toMatchObject({ kind: 'saved', replaced: null })
    expect(await save(8, { raw: '9', known: 0 })).toMatchObject({ kind: 'saved', replaced: null })
  })

  it('acknowledges the same save sent again', async () => {
    const { student, attemptId } = await sit()
    const save = () => saveAnswer(student.sessionId, attemptId, answer(2), later)
    expect(await save()).toMatchObject({ kind: 'saved', revision: 2 })
    expect(await save()).toMatchObject({ kind: 'saved', revision: 2 })
  })

  it('acknowledges the same save sent many times at once', async () => {
    const { student, attemptId } = await sit()
    for (let revision = 1; revision <= 15; revision += 1) {
      const same = Array.from({ length: 6 }, () => saveAnswer(student.sessionId, attemptId, answer(revision), later))
      for (const result of await Promise.all(same)) expect(result).toMatchObject({ kind: 'saved', revision })
    }
  })

  it('leaves the highest of fifty revisions that arrive at once in no order', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { student, attemptId } = await sit()
      const revisions = Array.from({ length: 50 }, (_, index) => ((index * 37 + round * 11) % 50) + 1)
      const results = await Promise.all(
        revisions.map((revision) => saveAnswer(student.sessionId, attemptId, answer(revision), later)),
      )
      expect(await stored(attemptId)).toEqual({ raw: '50', flagged: false, revision: 50 })
      for (const [index, result] of results.entries()) {
        const sent = revisions[index] ?? 0
        if (result.kind === 'older') expect(result.revision).toBeGreaterThan(sent)
        else expect(result).toMatchObject({ kind: 'saved', revision: sent })
      }
    }
  })

  it('is over at the deadline itself, and after handing in', async () => {
    const { student, attemptId } = await sit()
    const deadline = minutesAfter(noon, 30)
    const justBefore = new Date(deadline.getTime() - 1)
    expect(await saveAnswer(student.sessionId, attemptId, answer(1), justBefore)).toMatchObject({ kind: 'saved' })
    expect(await saveAnswer(student.sessionId, attemptId, answer(2), deadline)).toEqual({ kind: 'closed' })
    await submitAttempt(student.userId, attemptId, justBefore)
    expect(await saveAnswer(student.sessionId, attemptId, answer(3), justBefore)).toEqual({ kind: 'closed' })
    expect(await stored(attemptId)).toMatchObject({ revision: 1 })
  })

  it('finds nothing for another person and what does not exist, and tells a session that has ended or run out', async () => {
    const { student, attemptId } = await sit()
    const other = await sit()
    const teacher = await createPerson('instructor')
    const notFound = { kind: 'not-found' }
    expect(await saveAnswer(other.student.sessionId, attemptId, answer(1), later)).toEqual(notFound)
    expect(await saveAnswer(teacher.sessionId, attemptId, answer(1), later)).toEqual(notFound)
    const nobody = '00000000-0000-7000-8000-000000000000'
    const signedOut = { kind: 'signed-out' }
    expect(await saveAnswer(nobody, attemptId, answer(1), later)).toEqual(signedOut)
    expect(await saveAnswer(student.sessionId, nobody, answer(1), later)).toEqual(notFound)
    expect(await saveAnswer(student.sessionId, attemptId, answer(1, { slot: 5 }), later)).toEqual(notFound)

    await prisma().session.update({ where: { id: student.sessionId }, data: { expiresAt: later } })
    expect(await saveAnswer(student.sessionId, attemptId, answer(1), later)).toEqual(signedOut)
    expect(await saveAnswer(student.sessionId, attemptId, answer(1), noon)).toMatchObject({ kind: 'saved' })
    await closeSession(student.sessionId)
    expect(await saveAnswer(student.sessionId, attemptId, answer(2), noon)).toEqual(signedOut)
    expect((await loadAttempt(attemptId)).slots.map(({ revision }) => revision)).toEqual([1, 0, 0, 0])
  })

  it('finds nothing in a practice session, which grades at once', async () => {
    const student = await createPerson()
    const practice = await startPractice(student.userId, ['general-size'], noon, 'seed')
    expect(await saveAnswer(student.sessionId, practice, answer(1), later)).toEqual({ kind: 'not-found' })
  })
})
