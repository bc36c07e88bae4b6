import { describe, expect, test } from 'vitest'
import { families } from '@/lib/questions/families'
import { type AnswerKey, answerKeySchema } from '@/lib/questions/question'
import { closeAttempt } from '@/lib/server/attempts/close-attempt'
import { findPaper } from '@/lib/server/attempts/find-paper'
import { findReview } from '@/lib/server/attempts/find-review'
import { saveAnswer } from '@/lib/server/attempts/save-answer'
import { prisma } from '@/lib/server/database/prisma'
import { listExams } from '@/lib/server/exams/list-exams'
import { answerQuestion } from '@/lib/server/practice/answer-question'
import { findPractice } from '@/lib/server/practice/find-practice'
import { startPractice } from '@/lib/server/practice/start-practice'
import { loadProgress } from '@/lib/server/progress'
import { findExamResults } from '@/lib/server/teach/exam-results'
import { createPerson, startAttempt } from './attempts/classroom'
import { provideFreshDatabase } from './fresh-database'

provideFreshDatabase()

const start = new Date('2026-05-12T09:00:00Z')
const later = new Date('2026-05-12T09:05:00Z')
const slug = 'every-family'

async function createExamOnEveryFamily(): Promise<void> {
  const items = families.map(({ id, version }, index) => ({
    position: index + 1,
    family: id,
    version,
    constraints: {},
  }))
  const bank = await prisma().bank.create({ data: { slug, title: slug, description: '', items: { create: items } } })
  await prisma().exam.create({
    data: {
      slug,
      title: slug,
      description: '',
      timeLimit: 3600,
      sections: { create: { position: 1, title: slug, bankId: bank.id } },
    },
  })
}

async function loadKeys(attemptId: string): Promise<AnswerKey[]> {
  const slots = await prisma().slot.findMany({ where: { attemptId }, orderBy: { position: 'asc' } })
  return slots.map((slot) => answerKeySchema.parse(slot.key))
}

/** Every text and value of a key as it would stand in JSON, and the names of its fields. */
function secretsOf({ correct, slips, steps, figure }: AnswerKey): string[] {
  const texts = [...slips.map(({ line }) => line), ...steps.map(({ text }) => text)]
  const values = [correct, ...slips.map(({ answer }) => answer), figure].filter((value) => value !== null)
  return [...texts, ...values].map((secret) => JSON.stringify(secret))
}

const fields = ['key', 'correct', 'slips', 'steps', 'figure', 'misconception', 'suspects', 'outcome'].map(
  (name) => `"${name}":`,
)

function leaks(sent: unknown, keys: readonly AnswerKey[]): string[] {
  const text = JSON.stringify(sent)
  return [...fields, ...keys.flatMap(secretsOf)].filter((secret) => text.includes(secret))
}

describe('while an exam on every family is open', () => {
  test('nothing that the server says of it holds a part of its key; the review then does', async () => {
    await createExamOnEveryFamily()
    const student = await createPerson()
    const teacher = await createPerson('instructor')
    const id = await startAttempt(student.userId, slug, start, 'leak')
    const keys = await loadKeys(id)
    expect(keys).toHaveLength(families.length)

    const saves = []
    for (const slot of families.map((_, index) => index + 1)) {
      const save = (raw: string, revision: number) =>
        saveAnswer(student.sessionId, id, { slot, raw, flagged: true, revision }, later)
      saves.push(await save('cannot be read', 1), await save('4711', 3), await save('4712', 2))
    }
    expect(new Set(saves.map(({ kind }) => kind))).toEqual(new Set(['saved', 'older']))
    const paper = await findPaper(student.userId, id, later)
    expect(paper?.kind).toBe('open')
    const sent = [
      saves,
      paper,
      await findReview(student, id, later),
      await findReview(teacher, id, later),
      await listExams(student.userId, later),
      await loadProgress(student.userId, later),
      await findExamResults(teacher, slug, later),
    ]
    expect(leaks(sent, keys)).toEqual([])

    await closeAttempt(id, { by: 'student', userId: student.userId, now: later })
    const review = await findReview(student, id, later)
    for (const step of keys.flatMap((key) => key.steps)) {
      expect(JSON.stringify(review)).toContain(JSON.stringify(step.text))
    }
  })
})

test.each(families.map(({ id }) => id))('practice on %s tells its key with the verdict', async (family) => {
  const { userId } = await createPerson()
  const id = await startPractice(userId, [family], start, `leak-${family}`)
  const keys = await loadKeys(id)
  expect(leaks(await findPractice(userId, id, later), keys)).toEqual([])
  const unreadable = await answerQuestion(
    userId,
    id,
    1,
    { kind: 'try', fields: ['cannot be read'], certainty: null },
    later,
  )
  expect(unreadable?.kind).toBe('problem')
  expect(leaks([unreadable, await findPractice(userId, id, later)], keys)).toEqual([])

  await answerQuestion(userId, id, 1, { kind: 'show-me' }, later)
  const shown = JSON.stringify(await findPractice(userId, id, later))
  for (const step of keys.flatMap((key) => key.steps)) expect(shown).toContain(JSON.stringify(step.text))
})
