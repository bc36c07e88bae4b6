import { describe, expect, it } from 'vitest'
import type { Feedback } from '@/lib/attempts/exam-policy'
import { answerKeySchema } from '@/lib/questions/question'
import { checkSlot } from '@/lib/server/attempts/check-slot'
import { findPaper } from '@/lib/server/attempts/find-paper'
import { moveOn } from '@/lib/server/attempts/move-on'
import { saveAnswer } from '@/lib/server/attempts/save-answer'
import { submitAttempt } from '@/lib/server/attempts/submit-attempt'
import { loadProgress } from '@/lib/server/progress'
import { provideFreshDatabase } from '../fresh-database'
import { createExam, createPerson, loadAttempt, minutesAfter, noon, possibleAnswers, startAttempt } from './classroom'

provideFreshDatabase()

const atOnce: Feedback = { score: 'at-once', outcome: 'at-once', why: 'at-once', answer: 'at-once' }

async function begin(feedback: Feedback = atOnce, rules: Record<string, string> = {}) {
  const student = await createPerson()
  const slug = await createExam({ policy: { feedback, ...rules }, timeLimit: 3_600, grace: 60 })
  const id = await startAttempt(student.userId, slug, noon, 'seed')
  return {
    student,
    id,
    save: (slot: number, raw: string, revision = 1) =>
      saveAnswer(student.sessionId, id, { slot, raw, flagged: false, revision }, noon),
    check: (position: number, now = noon) => checkSlot(student.userId, id, position, now),
    outcomes: async () => (await loadAttempt(id)).slots.map(({ outcome }) => outcome),
    slotAt: async (position: number) => {
      const paper = await findPaper(student.userId, id, noon)
      const slot = paper?.kind === 'open' ? paper.slots.find((one) => one.position === position) : null
      if (!slot) throw new Error('There is no such question.')
      return slot
    },
  }
}

describe('checking an answer where the rules tell something at once', () => {
  it('grades it, tells its result, and leaves the other questions as they are', async () => {
    const { id, save, check, slotAt, outcomes } = await begin()
    const { wrong } = await possibleAnswers(id, 1)
    await save(1, wrong)
    await save(2, (await possibleAnswers(id, 2)).right)
    expect(await slotAt(1)).toMatchObject({ state: 'open', code: null })
    await check(1)
    expect(await slotAt(1)).toMatchObject({ state: 'graded', outcome: 'wrong', points: 0, raw: wrong })
    const other = await slotAt(2)
    expect(other.state).toBe('open')
    const { key } = (await loadAttempt(id)).slots[1] ?? {}
    for (const step of answerKeySchema.parse(key).steps) expect(JSON.stringify(other)).not.toContain(step.text)
    expect(await outcomes()).toEqual(['wrong', null, null, null])
  })

  it('makes it count: it cannot be changed, and is handed in with the rest', async () => {
    const { student, id, save, check, outcomes } = await begin()
    const { right, wrong } = await possibleAnswers(id, 1)
    await save(1, right)
    await check(1)
    expect(await save(1, wrong, 2)).toEqual({ kind: 'checked' })
    expect(await save(1, right)).toMatchObject({ kind: 'saved' })
    await check(1)
    await submitAttempt(student.userId, id, noon)
    expect(await loadAttempt(id)).toMatchObject({ points: 1 })
    expect(await outcomes()).toEqual(['right', 'unanswered', 'unanswered', 'unanswered'])
  })

  it('costs nothing where there is no answer or it cannot be read', async () => {
    const { save, check, outcomes } = await begin()
    await save(1, 'seven-ish')
    await check(1)
    await check(2)
    expect(await outcomes()).toEqual([null, null, null, null])
    expect(await save(1, '7', 2)).toMatchObject({ kind: 'saved' })
  })

  it('keeps back what the rules tell later', async () => {
    const feedback = { ...atOnce, why: 'after-submission', answer: 'never' } as const
    const { id, save, check, slotAt } = await begin(feedback)
    await save(1, (await possibleAnswers(id, 1)).wrong)
    await check(1)
    expect(await slotAt(1)).toMatchObject({
      ...{ state: 'held-back', code: null, suspects: null, solution: null },
      result: { outcome: 'wrong', points: 0 },
    })
  })

  it('is for the question come to, where there is no way back', async () => {
    const { student, id, save, check, outcomes } = await begin(atOnce, { navigation: 'one-way' })
    const { right } = await possibleAnswers(id, 1)
    await save(1, right)
    await moveOn(student.userId, id, 1, noon)
    await check(1)
    expect(await outcomes()).toEqual([null, null, null, null])
    await save(2, (await possibleAnswers(id, 2)).right)
    await check(2)
    expect(await outcomes()).toEqual([null, 'right', null, null])
  })

  it('is for its student alone, while there is time, and never in an exam that tells nothing at once', async () => {
    const { id, save, check, outcomes } = await begin()
    await save(1, (await possibleAnswers(id, 1)).right)
    await checkSlot((await createPerson()).userId, id, 1, noon)
    await check(1, minutesAfter(noon, 61))
    for (const position of [0, 5, 1.5, Number.NaN, 1e12]) await check(position)
    await checkSlot((await createPerson()).userId, 'no-id', 1, noon)
    expect(await outcomes()).toEqual([null, null, null, null])
    await check(1, minutesAfter(noon, 60.5))
    expect(await outcomes()).toEqual(['right', null, null, null])

    const later = await begin({ score: 'after-submission', outcome: 'after-submission', why: 'never', answer: 'never' })
    await later.save(1, (await possibleAnswers(later.id, 1)).right)
    await later.check(1)
    expect(await later.outcomes()).toEqual([null, null, null, null])
  })

  it('happens once, however often it is asked for at once, and before or after handing in, never between', async () => {
    const { student, id, save, check, outcomes } = await begin()
    for (const position of [1, 2]) await save(position, (await possibleAnswers(id, position)).right)
    await Promise.all([
      ...Array.from({ length: 5 }, () => check(1)),
      submitAttempt(student.userId, id, noon),
      ...Array.from({ length: 5 }, () => check(2)),
    ])
    expect(await outcomes()).toEqual(['right', 'right', 'unanswered', 'unanswered'])
    expect(await loadAttempt(id)).toMatchObject({ points: 2, closedBy: 'student' })
  })

  it('shows in the progress of its student', async () => {
    const { student, id, save, check } = await begin()
    await save(1, (await possibleAnswers(id, 1)).right)
    await check(1)
    const { families, attempts } = await loadProgress(student.userId, noon)
    expect(families).toMatchObject([{ right: 1, answered: 1 }])
    expect(attempts).toMatchObject([{ state: 'in-progress' }])
  })
})
