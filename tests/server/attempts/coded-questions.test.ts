import { describe, expect, it } from 'vitest'
import { loadFamily, loadFamilyVersion } from '@/lib/questions/families'
import { questionCode } from '@/lib/questions/question-code'
import { closeAttempt } from '@/lib/server/attempts/close-attempt'
import { findReview } from '@/lib/server/attempts/find-review'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { findCodedQuestion } from '@/lib/server/practice/find-coded-question'
import { findPractice } from '@/lib/server/practice/find-practice'
import { startPractice, startPracticeWith } from '@/lib/server/practice/start-practice'
import { provideFreshDatabase } from '../fresh-database'
import { createExam, createGuest, createPerson, loadAttempt, minutesAfter, noon, startAttempt } from './classroom'

provideFreshDatabase()

const later = minutesAfter(noon, 5)

/** The codes of an attempt's questions, whether they may be told yet or not. */
async function codesOf(attemptId: string): Promise<string[]> {
  const { slots } = await loadAttempt(attemptId)
  return slots.map((slot) => questionCode(slot, (slot.prompt as { convention: 'course' }).convention) ?? '')
}

async function sitExam(rules: Parameters<typeof createExam>[0] = {}) {
  const student = await createPerson()
  const attemptId = await startAttempt(student.userId, await createExam(rules), noon, student.userId)
  return { student, attemptId, codes: await codesOf(attemptId) }
}

const opened = async (viewer: Viewer | null, codes: string[]) =>
  (await Promise.all(codes.map((code) => findCodedQuestion(viewer, code, later)))).filter(
    (question) => question !== null,
  )

describe('a question of practice', () => {
  it('shows a short code, which opens the same question for anybody', async () => {
    const { userId } = await createGuest()
    const attemptId = await startPractice(userId, ['general-size'], noon, 'seed')
    const [slot] = (await findPractice(userId, attemptId, noon))?.attempt.slots ?? []
    expect(slot?.code).toMatch(/^GS\d*-[0-9A-Z]{4}$/)
    const stored = (await loadAttempt(attemptId)).slots[0]
    for (const viewer of [null, await createPerson()]) {
      const question = await findCodedQuestion(viewer, slot?.code ?? '', later)
      expect(question?.ref).toEqual({
        family: 'general-size',
        version: loadFamily('general-size').version,
        seed: stored?.seed,
        parameters: stored?.parameters,
      })
      expect(question?.prompt).toEqual(stored?.prompt)
      expect(question?.key).toEqual(stored?.key)
    }
  })

  it('opens as the first of a session of its own', async () => {
    const { userId } = await createGuest()
    const before = await startPractice(userId, ['does-it-fit'], noon, 'seed')
    const question = await findCodedQuestion(null, 'gs-7k2m', later)
    if (!question) throw new Error('The code names nothing.')
    const attemptId = await startPracticeWith(userId, question, later, 'next')
    const view = await findPractice(userId, attemptId, later)
    expect(view?.attempt.slots).toMatchObject([{ code: 'GS-7K2M', prompt: question.prompt }])
    expect((await loadAttempt(before)).closedAt).toEqual(later)
  })

  it('of an earlier version opens as that version drew it, whether anybody was ever asked it or not', async () => {
    const first = loadFamilyVersion('general-size', 1)?.prepare({})
    if (first?.kind !== 'ready') throw new Error('Version 1 cannot be drawn.')
    expect(await findCodedQuestion(null, 'GS-7K2M', later)).toEqual(first.draw('7K2M'))
    const framework = await findCodedQuestion(null, 'GS-7K2M-framework', later)
    expect(framework?.ref).toMatchObject({ version: 1, parameters: { convention: 'framework' } })
  })

  it('is not found where a code names nothing', async () => {
    for (const code of ['GS-7K2U', 'QQ-7K2M', 'GS-00000000', 'nonsense', '']) {
      expect(await findCodedQuestion(await createPerson('admin'), code, later)).toBeNull()
    }
  })
})

describe('a question of an exam', () => {
  it('opens for nobody while the attempt is open, and its code is told to nobody', async () => {
    const { student, attemptId, codes } = await sitExam({ timeLimit: 3600 })
    expect(new Set(codes).size).toBe(4)
    for (const code of codes) expect(code).toMatch(/^[A-Z]{2}\d*-[0-9A-Z]{8}$/)
    for (const viewer of [null, student, await createPerson('instructor'), await createPerson('admin')]) {
      expect(await opened(viewer, codes)).toEqual([])
    }
    expect(await findReview(student, attemptId, noon)).toEqual({ kind: 'still-open' })
  })

  it('opens after the attempt for the student and those who teach the exam, and for nobody else', async () => {
    const teacher = await createPerson('instructor')
    const { student, attemptId, codes } = await sitExam({ ownerId: teacher.userId })
    await closeAttempt(attemptId, { by: 'student', userId: student.userId, now: later })
    const review = await findReview(student, attemptId, later)
    if (review?.kind !== 'review') throw new Error('There is no review.')
    expect(review.attempt.slots.map(({ code }) => code)).toEqual(codes)

    const { slots } = await loadAttempt(attemptId)
    for (const viewer of [student, teacher, await createPerson('admin')]) {
      const questions = await opened(viewer, codes)
      expect(questions.map(({ prompt }) => prompt)).toEqual(slots.map(({ prompt }) => prompt))
    }
    for (const viewer of [null, await createPerson(), await createPerson('instructor'), await createGuest()]) {
      expect(await opened(viewer, codes)).toEqual([])
    }
  })

  it('can be practised again by whoever may open it, and keeps its code there', async () => {
    const { student, attemptId, codes } = await sitExam()
    await closeAttempt(attemptId, { by: 'student', userId: student.userId, now: later })
    const [code = ''] = codes
    const question = await findCodedQuestion(student, code.toLowerCase(), later)
    if (!question) throw new Error('The code names nothing.')
    const practiceId = await startPracticeWith(student.userId, question, later, 'again')
    const view = await findPractice(student.userId, practiceId, later)
    expect(view?.attempt.slots[0]).toMatchObject({ code, state: 'open', raw: '' })
    expect(await findCodedQuestion(await createPerson(), code, later)).toBeNull()
  })
})
