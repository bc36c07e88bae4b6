import { describe, expect, it } from 'vitest'
import {
  type Feedback,
  type FeedbackPart,
  type FeedbackTime,
  feedbackParts,
  feedbackTimes,
} from '@/lib/attempts/exam-policy'
import { answerKeySchema } from '@/lib/questions/question'
import { questionCode } from '@/lib/questions/question-code'
import { findReview } from '@/lib/server/attempts/find-review'
import { findReviewedSlot } from '@/lib/server/attempts/find-reviewed-slot'
import { saveAnswer } from '@/lib/server/attempts/save-answer'
import { submitAttempt } from '@/lib/server/attempts/submit-attempt'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { findExam, listExams } from '@/lib/server/exams/list-exams'
import { findCodedQuestion } from '@/lib/server/practice/find-coded-question'
import { loadProgress } from '@/lib/server/progress'
import { setAccommodation } from '@/lib/server/teach/accommodations'
import { grantOverride } from '@/lib/server/teach/exam-overrides'
import { provideFreshDatabase } from '../fresh-database'
import { createExam, createPerson, loadAttempt, minutesAfter, noon, possibleAnswers, startAttempt } from './classroom'

provideFreshDatabase()

const closing = minutesAfter(noon, 60)
const afterSubmission = minutesAfter(noon, 30)
const afterClose = minutesAfter(closing, 1)

/** A student who answered the first question right and the second wrong by a known mistake, and handed in. */
async function sit(slug: string) {
  const student = await createPerson()
  const attemptId = await startAttempt(student.userId, slug, noon, student.userId)
  const answer = (slot: number, raw: string) =>
    saveAnswer(student.sessionId, attemptId, { slot, raw, flagged: false, revision: 1 }, noon)
  await answer(1, (await possibleAnswers(attemptId, 1)).right)
  await answer(2, (await possibleAnswers(attemptId, 2)).wrong)
  await submitAttempt(student.userId, attemptId, minutesAfter(noon, 10))
  return { student, attemptId }
}

/** Which parts of the result are in anything that the server says to its student at `now`. */
async function partsTold(student: Viewer, slug: string, attemptId: string, now: Date): Promise<FeedbackPart[]> {
  const { slots } = await loadAttempt(attemptId)
  const review = await findReview(student, attemptId, now)
  if (review?.kind !== 'review') throw new Error('There is no review.')
  const questions = await Promise.all(['1', '2', '3', '4'].map((p) => findReviewedSlot(student, attemptId, p, now)))
  const lists = [await listExams(student.userId, now), await findExam(slug, student.userId, now)]
  const progress = await loadProgress(student.userId, now)
  const codes = slots.map((slot) => questionCode(slot, (slot.prompt as { convention: 'course' }).convention) ?? '')
  const opened = await Promise.all(codes.map((code) => findCodedQuestion(student, code, now)))
  const keys = slots.map(({ key }) => answerKeySchema.parse(key))

  const all = JSON.stringify([review, questions, lists, progress])
  const summaries = JSON.stringify([{ ...review.attempt, slots: [] }, lists, progress])
  const tells = (texts: string[]) => texts.some((text) => all.includes(JSON.stringify(text)))
  const told: Record<FeedbackPart, boolean> = {
    score: /"(points|share)":0*[1-9.]/.test(summaries),
    outcome: /"outcome":"/.test(all) || /"mark":"/.test(all) || progress.families.length > 0,
    why: tells(keys.flatMap(({ slips }) => slips.map(({ line }) => line))),
    answer:
      tells(keys.flatMap(({ steps }) => steps.map(({ text }) => text))) ||
      tells(codes) ||
      opened.some((question) => question !== null),
  }
  return feedbackParts.filter((part) => told[part])
}

/** Every matrix that the rules allow: nothing is told after what gives it away. */
const matrices: Feedback[] = feedbackTimes.flatMap((score) =>
  feedbackTimes.flatMap((outcome) =>
    feedbackTimes.flatMap((why) =>
      feedbackTimes.flatMap((answer) => {
        const order = (time: FeedbackTime) => feedbackTimes.indexOf(time)
        const allowed =
          (score === 'at-once') === (outcome === 'at-once') &&
          order(score) <= order(outcome) &&
          order(outcome) <= order(why) &&
          order(outcome) <= order(answer)
        return allowed ? [{ score, outcome, why, answer }] : []
      }),
    ),
  ),
)

describe('what a student is told of an exam that is handed in', () => {
  it.each(matrices)('is what the matrix says, before the exam closes and after: %o', async (feedback) => {
    const slug = await createExam({ closesAt: closing, policy: { feedback } })
    const { student, attemptId } = await sit(slug)
    const seenFrom = (times: FeedbackTime[]) => feedbackParts.filter((part) => times.includes(feedback[part]))
    expect(await partsTold(student, slug, attemptId, afterSubmission)).toEqual(
      seenFrom(['at-once', 'after-submission']),
    )
    expect(await partsTold(student, slug, attemptId, afterClose)).toEqual(
      seenFrom(['at-once', 'after-submission', 'after-close']),
    )
  })

  it('is everything for those who teach the exam, at once', async () => {
    const feedback = { score: 'never', outcome: 'never', why: 'never', answer: 'never' } as const
    const slug = await createExam({ policy: { feedback } })
    const { attemptId } = await sit(slug)
    const review = await findReview(await createPerson('instructor'), attemptId, afterSubmission)
    if (review?.kind !== 'review') throw new Error('There is no review.')
    expect(review.attempt.points).toBe(1)
    expect(review.attempt.slots.map(({ state }) => state)).toEqual(['graded', 'graded', 'graded', 'graded'])
  })
})

describe('after an exam closes', () => {
  const feedback = { score: 'after-close', outcome: 'after-close', why: 'after-close', answer: 'after-close' } as const
  const told = async (slug: string, { student, attemptId }: Awaited<ReturnType<typeof sit>>, now: Date) =>
    (await partsTold(student, slug, attemptId, now)).length > 0

  it('means after the grace, and after late work', async () => {
    const graceful = await createExam({ closesAt: closing, grace: 300, policy: { feedback } })
    const done = await sit(graceful)
    expect(await told(graceful, done, minutesAfter(closing, 4))).toBe(false)
    expect(await told(graceful, done, minutesAfter(closing, 5))).toBe(true)
    const lateUntil = minutesAfter(closing, 1_440)
    const late = await createExam({ closesAt: closing, lateUntil, latePercent: 10, policy: { feedback } })
    const early = await sit(late)
    expect(await told(late, early, minutesAfter(closing, 1_439))).toBe(false)
    expect(await told(late, early, lateUntil)).toBe(true)
  })

  it('waits for a student or a group who is granted more, whether they have begun or not', async () => {
    const instructor = await createPerson('instructor')
    const slug = await createExam({ closesAt: closing, policy: { feedback } })
    const done = await sit(slug)
    const other = await createPerson()
    const values = { who: other.email ?? '', closesAt: '2026-03-02T14:00', why: 'ill' }
    expect(await grantOverride(instructor, slug, values, noon)).toEqual({ kind: 'saved' })
    expect(await told(slug, done, minutesAfter(noon, 119))).toBe(false)
    const review = await findReview(done.student, done.attemptId, afterClose)
    expect(review).toMatchObject({ attempt: { heldBack: [{ from: '2026-03-02T14:00:00.000Z' }, {}, {}, {}] } })
    expect(await told(slug, done, minutesAfter(noon, 120))).toBe(true)
  })

  it('waits for a student who has more time in every exam, and for nobody in one that is not timed', async () => {
    const instructor = await createPerson('instructor')
    const timed = await createExam({ closesAt: closing, timeLimit: 1_800, policy: { feedback } })
    const untimed = await createExam({ closesAt: closing, policy: { feedback } })
    const [first, second] = [await sit(timed), await sit(untimed)]
    const slower = await createPerson()
    await setAccommodation(instructor, slower.userId, { factor: '2', breaks: '', why: 'note' }, noon)
    expect(await told(timed, first, minutesAfter(closing, 29))).toBe(false)
    expect(await told(timed, first, minutesAfter(closing, 30))).toBe(true)
    expect(await told(untimed, second, closing)).toBe(true)
  })
})
