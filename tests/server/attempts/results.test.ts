import { describe, expect, it } from 'vitest'
import { familyTitle } from '@/lib/questions/families'
import { answerKeySchema } from '@/lib/questions/question'
import { detectableIn } from '@/lib/questions/suspect'
import { findPaper } from '@/lib/server/attempts/find-paper'
import { findReview } from '@/lib/server/attempts/find-review'
import { saveAnswer } from '@/lib/server/attempts/save-answer'
import { submitAttempt } from '@/lib/server/attempts/submit-attempt'
import { prisma } from '@/lib/server/database/prisma'
import { listExams } from '@/lib/server/exams/list-exams'
import { loadProgress } from '@/lib/server/progress'
import { findExamResults, listExamResults, listTaughtExams, readResultsLook } from '@/lib/server/teach/exam-results'
import { resultsCsv } from '@/lib/server/teach/results-csv'
import { provideFreshDatabase } from '../fresh-database'
import { createExam, createPerson, families, minutesAfter, noon, possibleAnswers, startAttempt } from './classroom'

provideFreshDatabase()

const later = minutesAfter(noon, 5)

/** A student's closed attempt, with these answers by position. */
async function sit(slug: string, answer: 'right' | 'wrong', name?: string) {
  const student = await createPerson('student', name)
  const attemptId = await startAttempt(student.userId, slug, noon, student.userId)
  const raw = (await possibleAnswers(attemptId, 1))[answer]
  await saveAnswer(student.sessionId, attemptId, { slot: 1, raw, flagged: false, revision: 1 }, later)
  await submitAttempt(student.userId, attemptId, later)
  return { student, attemptId, raw }
}

describe('the results of an exam', () => {
  it('are for those who teach it', async () => {
    const owner = await createPerson('instructor')
    const [own, shared] = [await createExam({ ownerId: owner.userId }), await createExam()]
    const { student } = await sit(own, 'right')
    const [colleague, admin] = [await createPerson('instructor'), await createPerson('admin')]

    const seen = async (viewer: typeof owner) => (await listTaughtExams(viewer))?.map(({ slug }) => slug) ?? null
    expect(await seen(student)).toBeNull()
    expect(await seen(owner)).toEqual(expect.arrayContaining([own, shared]))
    expect(await seen(admin)).toEqual(expect.arrayContaining([own, shared]))
    expect(await seen(colleague)).not.toContain(own)
    expect(await seen(colleague)).toContain(shared)

    expect(await findExamResults(student, own, later)).toBeNull()
    expect(await findExamResults(student, shared, later)).toBeNull()
    expect(await findExamResults(colleague, own, later)).toBeNull()
    expect(await findExamResults(owner, 'no-such-exam', later)).toBeNull()
    for (const viewer of [owner, admin]) expect((await findExamResults(viewer, own, later))?.results).toHaveLength(1)
  })

  it('count every closed attempt and each question’s answers', async () => {
    const slug = await createExam()
    const teacher = await createPerson('instructor')
    await sit(slug, 'right')
    await sit(slug, 'right')
    const { raw } = await sit(slug, 'wrong')
    const open = await createPerson()
    await startAttempt(open.userId, slug, noon, 'open')
    const results = await findExamResults(teacher, slug, later)
    expect(results?.results).toHaveLength(4)
    expect(results?.results.find(({ email }) => email === open.email)).toMatchObject({ closedAt: null, points: null })
    expect(results?.items.map(({ position }) => position)).toEqual([1, 2, 3, 4])
    expect(results?.items[0]).toMatchObject({
      responses: 3,
      right: 2,
      wrong: 1,
      commonestWrong: { answer: raw, count: 1 },
    })
    expect(results?.items[0]?.facility).toBeCloseTo(2 / 3)
    expect(results?.items[1]).toMatchObject({ responses: 3, unanswered: 3, commonestWrong: null })
  })

  it('tell which attempt counts for each student, and as what', async () => {
    const teacher = await createPerson('instructor')
    const countedAs = async (counts: string) => {
      const slug = await createExam({ policy: { counts } })
      const student = await createPerson()
      for (const [number, answer] of (['wrong', 'right', 'wrong'] as const).entries()) {
        const id = await startAttempt(student.userId, slug, noon, `attempt ${number}`)
        const raw = (await possibleAnswers(id, 1))[answer]
        await saveAnswer(student.sessionId, id, { slot: 1, raw, flagged: false, revision: 1 }, noon)
        await submitAttempt(student.userId, id, later)
      }
      return (await findExamResults(teacher, slug, later))?.results.map(({ result }) => result?.points ?? null)
    }
    expect(await countedAs('best')).toEqual([null, 1, null])
    expect(await countedAs('first')).toEqual([0, null, null])
    expect(await countedAs('last')).toEqual([null, null, 0])
    expect(await countedAs('average')).toEqual([null, null, 0.33])
  })

  it('count a question by its place in the bank, wherever it stood in a paper', async () => {
    const slug = await createExam({ policy: { shuffleQuestions: true } })
    for (let student = 0; student < 6; student++) await sit(slug, 'right')
    const items = (await findExamResults(await createPerson('instructor'), slug, later))?.items ?? []
    expect(items.map(({ title }) => title)).toEqual(families.map(familyTitle))
    expect(items.map(({ responses }) => responses)).toEqual([6, 6, 6, 6])
  })

  it('are shown a hundred attempts at a time, or those of the students who are looked for', async () => {
    const slug = await createExam({ attemptsAllowed: 60, policy: { counts: 'last' } })
    const teacher = await createPerson('instructor')
    const names = ['Ada Page', 'Bob Page', 'Cleo Other']
    for (const name of names) {
      const student = await createPerson('student', name)
      for (let number = 1; number <= 45; number += 1) {
        const id = await startAttempt(student.userId, slug, noon, `${name} ${number}`)
        await submitAttempt(student.userId, id, later)
      }
    }
    const look = async (page: number, find = '') => {
      const seen = await findExamResults(teacher, slug, later, { page, find })
      return { ...seen, results: seen?.results.map(({ student, number }) => `${student} ${number}`) ?? [] }
    }
    const [first, second] = [await look(1), await look(2)]
    expect(first).toMatchObject({ found: 135, first: 1, page: 1, pages: 2 })
    expect(second).toMatchObject({ found: 135, first: 101, page: 2, pages: 2 })
    const everyone = names.flatMap((name) => Array.from({ length: 45 }, (_, index) => `${name} ${index + 1}`))
    expect([...first.results, ...second.results]).toEqual(everyone)
    expect(await look(99)).toMatchObject({ page: 2, results: second.results })
    expect(await look(1, 'page')).toMatchObject({ found: 90, pages: 1 })
    expect(await look(1, 'cleo')).toMatchObject({ found: 45, pages: 1 })
    expect(await look(1, 'nobody')).toMatchObject({ found: 0, pages: 1, results: [] })
    // What counts comes from the last attempt, which for the third student is on the second page.
    const counted = await findExamResults(teacher, slug, later, { page: 2, find: '' })
    expect(counted?.results.filter(({ result }) => result !== null).map(({ student }) => student)).toContain(
      'Cleo Other',
    )
    expect(await listExamResults(teacher, slug, later)).toHaveLength(135)
    expect(await listExamResults(await createPerson(), slug, later)).toBeNull()
  })

  it.each([
    [{}, { page: 1, find: '' }],
    [
      { page: '3', find: ' ada ' },
      { page: 3, find: 'ada' },
    ],
    [
      { page: '-1', find: ['a', 'b'] },
      { page: 1, find: '' },
    ],
    [
      { page: '1e99', find: 'a\0b' },
      { page: 1, find: '' },
    ],
  ])('are looked at as the address %j says', (query, look) => {
    expect(readResultsLook(query)).toEqual(look)
  })

  it('know of every question which mistakes its numbers could show', async () => {
    const slug = await createExam()
    const { attemptId } = await sit(slug, 'right')
    const slots = await prisma().$queryRaw<{ key: unknown; detectable: string[] }[]>`
      SELECT "key", "detectable" FROM "Slot" WHERE "attemptId" = ${attemptId}::uuid`
    expect(slots).toHaveLength(families.length)
    for (const { key, detectable } of slots) {
      expect(new Set(detectable)).toEqual(new Set(detectableIn(answerKeySchema.parse(key))))
      expect(detectable.length).toBeGreaterThan(0)
    }
  })

  it('come as a table whose texts no spreadsheet runs', async () => {
    const slug = await createExam()
    const names = ['=HYPERLINK("http://x","y")', '+1', '-1', '@SUM(A1)', '\tcmd', 'O"Neil, Ada', 'Ämilie']
    for (const name of names) await sit(slug, 'right', name)
    const results = await findExamResults(await createPerson('instructor'), slug, later)
    const csv = resultsCsv(results?.results ?? [])
    expect(csv).toMatch(/^\ufeff"student","email","attempt",/)
    const lines = csv.trimEnd().split('\r\n').slice(1)
    expect(lines).toHaveLength(names.length)
    for (const line of lines) expect(line).not.toMatch(/^"?[=+\-@\t]/)
    expect(csv).toContain('"O""Neil, Ada"')
    expect(csv).toContain('Ämilie')
  })
})

describe('an attempt', () => {
  it('is reviewed by its student and those who teach the exam, once it is closed', async () => {
    const owner = await createPerson('instructor')
    const slug = await createExam({ ownerId: owner.userId })
    const { student, attemptId } = await sit(slug, 'wrong')
    const [stranger, colleague] = [await createPerson(), await createPerson('instructor')]
    const admin = await createPerson('admin')
    expect(await findReview(student, attemptId, later)).toMatchObject({ kind: 'review', student: null })
    for (const viewer of [owner, admin]) {
      expect(await findReview(viewer, attemptId, later)).toMatchObject({ kind: 'review', student: student.name })
    }
    for (const viewer of [stranger, colleague]) expect(await findReview(viewer, attemptId, later)).toBeNull()
  })

  it('is nobody’s to review while it is open, and only its student’s to work on', async () => {
    const slug = await createExam()
    const [student, stranger] = [await createPerson(), await createPerson()]
    const [teacher, admin] = [await createPerson('instructor'), await createPerson('admin')]
    const attemptId = await startAttempt(student.userId, slug, noon, 'seed')
    expect(await findReview(student, attemptId, later)).toEqual({ kind: 'still-open' })
    expect(await findPaper(student.userId, attemptId, later)).toMatchObject({ kind: 'open' })
    for (const viewer of [stranger, teacher, admin]) {
      expect(await findReview(viewer, attemptId, later)).toBeNull()
      expect(await findPaper(viewer.userId, attemptId, later)).toBeNull()
    }
  })

  it('shows in its student’s list of exams and progress, and in nobody else’s', async () => {
    const slug = await createExam({ attemptsAllowed: 2 })
    const { student, attemptId } = await sit(slug, 'right')
    const other = await createPerson()
    const examFor = async (userId: string) => (await listExams(userId, later)).find((exam) => exam.slug === slug)
    expect(await examFor(student.userId)).toMatchObject({
      result: { points: 1, maxPoints: 5 },
      availability: { state: 'open', attemptsLeft: 1 },
    })
    expect(await examFor(other.userId)).toMatchObject({ result: null, availability: { attemptsLeft: 2 } })
    const progress = await loadProgress(student.userId, later)
    expect(progress.attempts).toMatchObject([{ id: attemptId, points: 1, maxPoints: 5 }])
    expect(progress.days).toEqual([{ day: '2026-03-02', share: 0.2, attempts: 1 }])
    expect((await loadProgress(other.userId, later)).attempts).toEqual([])
  })
})
