import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { checksum, copyAttempts } from '@/bench/regrade/copy-attempts'
import { questionValue } from '@/lib/attempts/ruling-form'
import { findReview } from '@/lib/server/attempts/find-review'
import { saveAnswer } from '@/lib/server/attempts/save-answer'
import { submitAttempt } from '@/lib/server/attempts/submit-attempt'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { inTransaction } from '@/lib/server/database/in-transaction'
import { connectionPool, prisma } from '@/lib/server/database/prisma'
import { listExams } from '@/lib/server/exams/list-exams'
import { loadProgress } from '@/lib/server/progress'
import { applyRegrade } from '@/lib/server/regrades/apply-regrade'
import { lockMarks, shareMarks } from '@/lib/server/regrades/lock-marks'
import { previewRegrade } from '@/lib/server/regrades/preview-regrade'
import { undoRegrade } from '@/lib/server/regrades/undo-regrade'
import { findExamResults } from '@/lib/server/teach/exam-results'
import { provideFreshDatabase } from '../fresh-database'
import { createExam, createPerson, loadAttempt, minutesAfter, noon, possibleAnswers, startAttempt } from './classroom'

provideFreshDatabase()

const later = minutesAfter(noon, 5)
const why = 'The question had a mistake.'

type Answers = Partial<Record<number, 'right' | 'wrong' | 'unreadable'>>

async function begin(slug: string, answers: Answers): Promise<{ student: Viewer; attemptId: string }> {
  const student = await createPerson()
  const attemptId = await startAttempt(student.userId, slug, noon, student.userId)
  for (const [position, answer] of Object.entries(answers)) {
    const slot = Number(position)
    const raw = answer === 'unreadable' ? 'what?' : (await possibleAnswers(attemptId, slot))[answer ?? 'right']
    await saveAnswer(student.sessionId, attemptId, { slot, raw, flagged: false, revision: 1 }, later)
  }
  return { student, attemptId }
}

async function sit(slug: string, answers: Answers) {
  const sitting = await begin(slug, answers)
  await submitAttempt(sitting.student.userId, sitting.attemptId, later)
  return sitting
}

/** An exam that is owned, with what names its questions in a form. */
async function ownExam() {
  const owner = await createPerson('instructor')
  const slug = await createExam({ ownerId: owner.userId })
  const { bankId } = await prisma().examSection.findFirstOrThrow({ where: { exam: { slug } } })
  const question = (item: number) => questionValue({ bankId, item })
  return { owner, slug, question, bankId }
}

/** Every stored bit of an exam's attempts and slots, as the database writes them. */
async function stored(slug: string): Promise<string[]> {
  const { rows } = await connectionPool().query<{ row: string }>(
    `SELECT attempt::text AS "row" FROM "Attempt" attempt WHERE "examId" = (SELECT "id" FROM "Exam" WHERE "slug" = $1)
     UNION ALL SELECT slot::text FROM "Slot" slot JOIN "Attempt" attempt ON attempt."id" = slot."attemptId"
     WHERE attempt."examId" = (SELECT "id" FROM "Exam" WHERE "slug" = $1) ORDER BY "row"`,
    [slug],
  )
  return rows.map(({ row }) => row)
}

async function preview(viewer: Viewer, slug: string, values: Record<string, string>) {
  const result = await previewRegrade(viewer, slug, { why, ...values }, later)
  if (result?.kind !== 'dry-run') throw new Error(`The dry run gave ${JSON.stringify(result)}.`)
  return result.dryRun
}

async function apply(viewer: Viewer, slug: string, values: Record<string, string>) {
  const { seen } = await preview(viewer, slug, values)
  expect(await applyRegrade(viewer, slug, { why, ...values }, seen, later)).toEqual({ kind: 'applied' })
  return prisma().regrade.findFirstOrThrow({ where: { exam: { slug } }, orderBy: { number: 'desc' } })
}

const undo = (viewer: Viewer, slug: string, id: string) =>
  undoRegrade(viewer, slug, id, 'It was right after all.', minutesAfter(later, 1))

describe('a regrade', () => {
  it('tells before it is applied what it changes, and changes nothing by that', async () => {
    const { owner, slug, question } = await ownExam()
    const wrong = await sit(slug, { 1: 'right', 2: 'wrong' })
    const right = await sit(slug, { 1: 'right', 2: 'right', 3: 'right', 4: 'right' })
    await begin(slug, {})
    const before = await stored(slug)
    const dryRun = await preview(owner, slug, { kind: 'full-points', question: question(2) })
    expect(dryRun).toMatchObject({
      sentence: 'Everybody gets all the points for question 2.',
      tally: { attempts: 2, raised: 1, lowered: 0, level: 0 },
      open: 1,
      changes: [
        { attemptId: wrong.attemptId, before: { points: 1, maxPoints: 5 }, after: { points: 2, maxPoints: 5 } },
      ],
    })
    expect(dryRun.changes.map(({ attemptId }) => attemptId)).not.toContain(right.attemptId)
    expect(await stored(slug)).toEqual(before)
  })

  it.each([
    ['leave-out', [1, 4], [4, 4], [1, 4]],
    ['full-points', [2, 5], [5, 5], [2, 5]],
    ['accept-all', [2, 5], [5, 5], [1, 5]],
    ['accept-mistake', [2, 5], [5, 5], [1, 5]],
    ['worth', [1, 7], [7, 7], [1, 7]],
  ] as const)('“%s” moves the scores of all and comes back to the last bit', async (kind, ...expected) => {
    const { owner, slug, question } = await ownExam()
    const attempts = [
      await sit(slug, { 1: 'right', 2: 'wrong' }),
      await sit(slug, { 1: 'right', 2: 'right', 3: 'right', 4: 'right' }),
      await sit(slug, { 1: 'right', 2: 'unreadable' }),
    ]
    const before = await stored(slug)
    const { misconception } = await possibleAnswers(attempts[0]?.attemptId ?? '', 2)
    const regrade = await apply(owner, slug, { kind, question: question(2), points: '3', misconception })
    for (const [index, [points, maxPoints]] of expected.entries()) {
      expect(await loadAttempt(attempts[index]?.attemptId ?? '')).toMatchObject({ points, maxPoints })
    }
    expect(regrade).toMatchObject({ number: 1, attempts: 3, byId: owner.userId, why, undoneAt: null })
    expect(await undo(owner, slug, regrade.id)).toEqual({ kind: 'undone' })
    expect(await stored(slug)).toEqual(before)
    expect(await prisma().regradedSlot.count({ where: { regradeId: regrade.id } })).toBe(0)
  })

  it('works out a wrong key anew, marks by it, and brings the wrong one back', async () => {
    const { owner, slug, question } = await ownExam()
    const { attemptId } = await sit(slug, { 1: 'right', 4: 'right' })
    await connectionPool().query(
      `UPDATE "Slot" SET "key" = jsonb_set("key", '{correct}', '{"kind":"number","numerator":1,"denominator":1}'),
         "outcome" = 'wrong', "points" = 0, "suspects" = '{assumed-same}' WHERE "attemptId" = $1 AND "position" = 4`,
      [attemptId],
    )
    await prisma().attempt.update({ where: { id: attemptId }, data: { points: 1 } })
    const before = await stored(slug)
    const regrade = await apply(owner, slug, { kind: 'present-key', question: '' })
    const after = await loadAttempt(attemptId)
    expect(after).toMatchObject({ points: 2, maxPoints: 5 })
    expect(after.slots[3]).toMatchObject({ outcome: 'right', points: 1, suspects: [] })
    const again = await apply(owner, slug, { kind: 'present-key', question: question(4) })
    expect(again.changed).toBe(0)
    expect(await undo(owner, slug, again.id)).toEqual({ kind: 'undone' })
    expect(await undo(owner, slug, regrade.id)).toEqual({ kind: 'undone' })
    expect(await stored(slug)).toEqual(before)
  })

  it('keeps the key of a question that reads otherwise today, says so, and changes it only when told to', async () => {
    const { owner, slug } = await ownExam()
    const { attemptId } = await sit(slug, { 1: 'right' })
    await connectionPool().query(
      `UPDATE "Slot" SET "prompt" = jsonb_set("prompt", '{text}', '"As it was asked."'),
         "key" = jsonb_set("key", '{correct}', '{"kind":"number","numerator":1,"denominator":1}')
       WHERE "attemptId" = $1 AND "position" = 1`,
      [attemptId],
    )
    const kept = await preview(owner, slug, { kind: 'present-key', question: '' })
    expect(kept.rewording).toMatchObject({ reworded: 1, gone: 0, example: { asked: 'As it was asked.' } })
    await apply(owner, slug, { kind: 'present-key', question: '' })
    expect((await loadAttempt(attemptId)).slots[0]).toMatchObject({ outcome: 'wrong' })
    await apply(owner, slug, { kind: 'present-key', question: '', reworded: 'on' })
    expect((await loadAttempt(attemptId)).slots[0]).toMatchObject({
      outcome: 'right',
      prompt: { text: 'As it was asked.' },
    })
  })

  it('reaches an attempt that was under way when it closes, and is taken back from it too', async () => {
    const { owner, slug, question } = await ownExam()
    const { student, attemptId } = await begin(slug, { 1: 'right', 2: 'wrong', 3: 'right' })
    const twin = await begin(slug, { 1: 'right' })
    const first = await apply(owner, slug, { kind: 'full-points', question: question(2) })
    const second = await apply(owner, slug, { kind: 'leave-out', question: question(3) })
    expect(await loadAttempt(attemptId)).toMatchObject({ closedAt: null, points: null })
    await submitAttempt(student.userId, attemptId, later)
    expect(await loadAttempt(attemptId)).toMatchObject({ points: 2, maxPoints: 3 })
    await undo(owner, slug, second.id)
    expect(await loadAttempt(attemptId)).toMatchObject({ points: 4, maxPoints: 5 })
    await undo(owner, slug, first.id)
    expect(await loadAttempt(attemptId)).toMatchObject({ points: 3, maxPoints: 5 })
    await submitAttempt(twin.student.userId, twin.attemptId, later)
    expect(await loadAttempt(twin.attemptId)).toMatchObject({ points: 1, maxPoints: 5 })
  })

  it('is followed anew by an attempt that was opened again, and still comes back exactly', async () => {
    const { owner, slug, question } = await ownExam()
    const { student, attemptId } = await sit(slug, { 1: 'right', 2: 'wrong', 3: 'right' })
    const before = await stored(slug)
    const first = await apply(owner, slug, { kind: 'leave-out', question: question(3) })
    const second = await apply(owner, slug, { kind: 'full-points', question: question(2) })
    const ruled = await stored(slug)
    await connectionPool().query(
      `WITH opened AS (UPDATE "Attempt" SET "closedAt" = NULL, "closedBy" = NULL, "points" = NULL WHERE "id" = $1)
       UPDATE "Slot" SET "outcome" = NULL, "points" = NULL, "suspects" = '{}', "gradedAt" = NULL WHERE "attemptId" = $1`,
      [attemptId],
    )
    expect(await submitAttempt(student.userId, attemptId, later)).toBe('closed')
    expect(await stored(slug)).toEqual(ruled)
    await undo(owner, slug, second.id)
    await undo(owner, slug, first.id)
    expect(await stored(slug)).toEqual(before)
  })

  it('never misses an attempt that is handed in at the same moment', async () => {
    const { owner, slug, question } = await ownExam()
    const sittings = []
    for (let count = 0; count < 24; count += 1) sittings.push(await begin(slug, { 1: 'right' }))
    const values = { kind: 'leave-out', question: question(2) }
    const { seen } = await preview(owner, slug, values)
    const [applied] = await Promise.all([
      applyRegrade(owner, slug, { why, ...values }, seen, later),
      ...sittings.map(({ student, attemptId }) => submitAttempt(student.userId, attemptId, later)),
    ])
    expect(applied).toEqual({ kind: 'applied' })
    for (const { attemptId } of sittings)
      expect(await loadAttempt(attemptId)).toMatchObject({ points: 1, maxPoints: 4 })
  })

  it('and closing wait for each other', async () => {
    const { owner, slug, question } = await ownExam()
    const { student, attemptId } = await begin(slug, { 1: 'right' })
    const other = await begin(slug, { 1: 'right' })
    const { id: examId } = await prisma().exam.findUniqueOrThrow({ where: { slug } })
    const waits = (work: Promise<unknown>) => Promise.race([work.then(() => false), setTimeout(300, true)])

    const closed = await inTransaction(async (client) => {
      await lockMarks(client, examId)
      const closing = submitAttempt(student.userId, attemptId, later)
      expect(await waits(closing)).toBe(true)
      return { closing }
    })
    expect(await closed.closing).toBe('closed')

    const values = { why, kind: 'leave-out', question: question(2) }
    const applied = await inTransaction(async (client) => {
      expect(await shareMarks(client, other.attemptId)).toBe(true)
      const applying = applyRegrade(owner, slug, values, '0-0', later)
      expect(await waits(applying)).toBe(true)
      return { applying }
    })
    expect(await applied.applying).toEqual({ kind: 'applied' })
    expect(await loadAttempt(attemptId)).toMatchObject({ points: 1, maxPoints: 4 })
  })

  it('is applied once by twenty clicks in many tabs, and undone once', async () => {
    const { owner, slug, question } = await ownExam()
    await sit(slug, { 2: 'wrong' })
    const before = await stored(slug)
    const values = { kind: 'accept-all', question: question(2) }
    const { seen } = await preview(owner, slug, values)
    const clicks = Array.from({ length: 20 }, () => applyRegrade(owner, slug, { why, ...values }, seen, later))
    for (const result of await Promise.all(clicks)) expect(result).toEqual({ kind: 'applied' })
    const [regrade, ...others] = await prisma().regrade.findMany({ where: { exam: { slug } } })
    expect(others).toEqual([])
    const undone = Array.from({ length: 20 }, () => undo(owner, slug, regrade?.id ?? ''))
    for (const result of await Promise.all(undone)) expect(result).toEqual({ kind: 'undone' })
    expect(await stored(slug)).toEqual(before)
    const log = await prisma().examChange.findMany({ where: { exam: { slug } }, orderBy: { at: 'asc' } })
    expect(log).toMatchObject([
      {
        byId: owner.userId,
        why,
        what: 'Regraded: Every answer to question 2 that can be read counts as right. 1 of 1 scores changed.',
      },
      { byId: owner.userId, why: 'It was right after all.' },
    ])
  })

  it('is refused on marks that have changed since its dry run, and where the same stands already', async () => {
    const { owner, slug, question } = await ownExam()
    await sit(slug, { 2: 'wrong' })
    const values = { kind: 'accept-all', question: question(2) }
    const { seen } = await preview(owner, slug, values)
    await apply(owner, slug, { kind: 'leave-out', question: question(1) })
    expect(await applyRegrade(owner, slug, { why, ...values }, seen, later)).toEqual({ kind: 'out-of-date' })
    await apply(owner, slug, values)
    await apply(owner, slug, { kind: 'worth', question: question(4), points: '4' })
    const now = (await preview(owner, slug, values)).seen
    expect(await applyRegrade(owner, slug, { why, ...values }, now, later)).toEqual({ kind: 'stands-already' })
  })

  it('is undone from the last one back, each exactly', async () => {
    const { owner, slug, question } = await ownExam()
    await sit(slug, { 1: 'right', 2: 'wrong', 3: 'wrong' })
    await sit(slug, { 1: 'wrong', 2: 'right', 4: 'unreadable' })
    const rulings = [
      { kind: 'worth', question: question(2), points: '3' },
      { kind: 'accept-all', question: question(2) },
      { kind: 'leave-out', question: question(2) },
      { kind: 'full-points', question: question(2) },
      { kind: 'present-key', question: '' },
    ]
    const states = [await stored(slug)]
    const regrades = []
    for (const ruling of rulings) {
      regrades.push(await apply(owner, slug, ruling))
      states.push(await stored(slug))
    }
    for (const earlier of regrades.slice(0, -1)) {
      expect(await undo(owner, slug, earlier.id)).toEqual({ kind: 'not-the-last' })
    }
    expect(await stored(slug)).toEqual(states.at(-1))
    for (const [index, regrade] of [...regrades.entries()].reverse()) {
      expect(await undo(owner, slug, regrade.id)).toEqual({ kind: 'undone' })
      expect(await stored(slug)).toEqual(states[index])
    }
  })

  it('is for the owner of the exam and an administrator, and otherwise nothing is found', async () => {
    const { owner, slug, question } = await ownExam()
    const { student } = await sit(slug, { 2: 'wrong' })
    const values = { why, kind: 'accept-all', question: question(2) }
    const others = [student, await createPerson(), await createPerson('instructor')]
    const { id } = await apply(owner, slug, { kind: 'leave-out', question: question(1) })
    const before = await stored(slug)
    for (const viewer of others) {
      expect(await previewRegrade(viewer, slug, values, later)).toBeNull()
      expect(await applyRegrade(viewer, slug, values, '1-0', later)).toBeNull()
      expect(await undoRegrade(viewer, slug, id, why, later)).toBeNull()
    }
    const { owner: stranger, slug: elsewhere } = await ownExam()
    expect(await undoRegrade(stranger, elsewhere, id, why, later)).toBeNull()
    expect(await undoRegrade(owner, slug, 'no-id', why, later)).toBeNull()
    expect(await applyRegrade(owner, 'no-such-exam', values, '0-0', later)).toBeNull()
    expect(await stored(slug)).toEqual(before)
    expect(await undo(await createPerson('admin'), slug, id)).toEqual({ kind: 'undone' })
  })

  it('needs a reason, also to be undone', async () => {
    const { owner, slug, question } = await ownExam()
    const values = { kind: 'leave-out', question: question(1) }
    expect(await previewRegrade(owner, slug, { ...values, why: ' ' }, later)).toMatchObject({
      problems: { why: expect.any(String) },
    })
    const { id } = await apply(owner, slug, values)
    expect(await undoRegrade(owner, slug, id, ' ', later)).toMatchObject({ kind: 'problem' })
  })

  it('is followed by the results and the item statistics', async () => {
    const { owner, slug, question } = await ownExam()
    await sit(slug, { 1: 'right', 2: 'wrong' })
    await apply(owner, slug, { kind: 'accept-all', question: question(2) })
    await apply(owner, slug, { kind: 'leave-out', question: question(1) })
    const results = await findExamResults(owner, slug, later)
    expect(results?.results).toMatchObject([{ points: 1, maxPoints: 4 }])
    expect(results?.items).toMatchObject([{ position: 1, right: 1 }, { position: 2, right: 1, wrong: 0 }, {}, {}])
  })

  it('is told to the student whose score it changes, with the reason, until it is undone', async () => {
    const { owner, slug, question } = await ownExam()
    const changed = await sit(slug, { 1: 'right', 2: 'wrong' })
    const same = await sit(slug, { 1: 'right', 2: 'right' })
    const { id } = await apply(owner, slug, { kind: 'full-points', question: question(2) })
    const told = async ({ student, attemptId }: typeof changed) => {
      const review = await findReview(student, attemptId, later)
      return review?.kind === 'review' ? review.regrades : null
    }
    const reasons = async ({ student }: typeof changed) =>
      (await loadProgress(student.userId, later)).attempts.map(({ regraded }) => regraded)
    const score = { before: { points: 1, maxPoints: 5 }, after: { points: 2, maxPoints: 5 } }
    expect(await told(changed)).toMatchObject([{ position: 2, why, score }])
    expect(await told(same)).toMatchObject([{ position: 2, why, score: null }])
    expect(await reasons(changed)).toEqual([[why]])
    expect(await reasons(same)).toEqual([[]])
    await undo(owner, slug, id)
    expect(await told(changed)).toEqual([])
    expect(await reasons(changed)).toEqual([[]])
  })

  it('tells nothing of a score or an accepted answer that the exam’s rules keep back', async () => {
    const { owner, slug, question } = await ownExam()
    const sitting = await sit(slug, { 1: 'right', 2: 'wrong' })
    const { wrong } = await possibleAnswers(sitting.attemptId, 2)
    const feedback = { score: 'never', outcome: 'never', why: 'never', answer: 'never' }
    await prisma().exam.update({ where: { slug }, data: { policy: { feedback } } })
    await apply(owner, slug, { kind: 'accept-answer', question: question(2), answer: wrong })
    expect((await loadAttempt(sitting.attemptId)).points).toBe(2)
    const { student, attemptId } = sitting
    const review = await findReview(student, attemptId, later)
    expect(review).toMatchObject({
      regrades: [{ what: 'For question 2, another answer counts as right too.', score: null }],
    })
    expect((await loadProgress(student.userId, later)).attempts).toMatchObject([{ state: 'held-back', regraded: [] }])
    const teacher = await findReview(owner, attemptId, later)
    expect(JSON.stringify(teacher)).toContain('counts as right too')
    expect(teacher).toMatchObject({ regrades: [{ score: { after: { points: 2, maxPoints: 5 } } }] })
  })

  it('of the only question leaves an attempt that counts nothing, and no page breaks', async () => {
    const { owner, slug, question } = await ownExam()
    const { student } = await sit(slug, { 1: 'right' })
    for (const item of [1, 2, 3, 4]) await apply(owner, slug, { kind: 'leave-out', question: question(item) })
    const results = await findExamResults(owner, slug, later)
    expect(results?.results).toMatchObject([{ points: 0, maxPoints: 0 }])
    expect(results?.items.map(({ leftOut }) => leftOut)).toEqual([true, true, true, true])
    expect((await loadProgress(student.userId, later)).attempts).toMatchObject([{ state: 'left-out', maxPoints: 0 }])
    expect(await listExams(student.userId, later)).toEqual(expect.any(Array))
  })

  it('replays three hundred attempts and undoes them to the last bit', async () => {
    const { owner, slug, question } = await ownExam()
    for (const answer of ['right', 'wrong', 'unreadable'] as const)
      await sit(slug, { 1: 'right', 2: answer, 3: answer })
    const { id: examId } = await prisma().exam.findUniqueOrThrow({ where: { slug } })
    await copyAttempts(connectionPool(), examId, 99)
    const before = await checksum(connectionPool(), examId)
    const { attempts, changed, id } = await apply(owner, slug, { kind: 'full-points', question: question(3) })
    expect({ attempts, changed }).toEqual({ attempts: 300, changed: 200 })
    const between = await checksum(connectionPool(), examId)
    const second = await apply(owner, slug, { kind: 'present-key', question: '' })
    expect(second).toMatchObject({ attempts: 300, changed: 0 })
    await undo(owner, slug, second.id)
    expect(await checksum(connectionPool(), examId)).toBe(between)
    await undo(owner, slug, id)
    expect(await checksum(connectionPool(), examId)).toBe(before)
  })
})
