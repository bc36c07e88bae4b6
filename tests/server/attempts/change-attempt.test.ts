import { describe, expect, it } from 'vitest'
import { closeOverdueAttempts } from '@/lib/server/attempts/close-attempt'
import { findPaper } from '@/lib/server/attempts/find-paper'
import { saveAnswer } from '@/lib/server/attempts/save-answer'
import { submitAttempt } from '@/lib/server/attempts/submit-attempt'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { prisma } from '@/lib/server/database/prisma'
import { findExam } from '@/lib/server/exams/list-exams'
import { applyRegrade } from '@/lib/server/regrades/apply-regrade'
import { previewRegrade } from '@/lib/server/regrades/preview-regrade'
import { undoRegrade } from '@/lib/server/regrades/undo-regrade'
import { setAccommodation } from '@/lib/server/teach/accommodations'
import { changeAttempt } from '@/lib/server/teach/change-attempt'
import { listChanges } from '@/lib/server/teach/exam-changes'
import { provideFreshDatabase } from '../fresh-database'
import {
  createExam,
  createGuest,
  createPerson,
  loadAttempt,
  minutesAfter,
  noon,
  possibleAnswers,
  startAttempt,
} from './classroom'

provideFreshDatabase()

type Rules = Parameters<typeof createExam>[0]

/** An attempt of half an hour, begun at noon, at an exam of an instructor's own. */
async function sit(rules: Rules = {}) {
  const teacher = await createPerson('instructor', 'Grace')
  const student = await createPerson('student')
  const slug = await createExam({ timeLimit: 1_800, grace: 60, ownerId: teacher.userId, ...rules })
  const id = await startAttempt(student.userId, slug, noon, 'seed')
  return { teacher, student, slug, id }
}

const extend = (minutes: number) => ({ kind: 'extend', minutes: String(minutes), why: 'fire alarm' })
const reopen = (minutes: number) => ({ kind: 'reopen', minutes: String(minutes), why: 'by mistake' })
const submit = { kind: 'submit', why: 'left the room' }
const refused = (words: string) => ({ kind: 'problems', problems: { attempt: expect.stringContaining(words) } })
const answer = (raw: string, revision: number) => ({ slot: 1, raw, flagged: false, revision })

describe('an instructor gives more time', () => {
  it('at once, with a reason for the log and the student', async () => {
    const { teacher, student, slug, id } = await sit()
    expect(await changeAttempt(teacher, slug, id, extend(10), minutesAfter(noon, 5))).toEqual({ kind: 'done' })
    expect(await loadAttempt(id)).toMatchObject({ deadline: minutesAfter(noon, 40), endsAt: minutesAfter(noon, 41) })
    expect(await findPaper(student.userId, id, minutesAfter(noon, 6))).toMatchObject({
      deadline: minutesAfter(noon, 40).toISOString(),
      notice: 'An instructor gave you 10 more minutes: “fire alarm”',
    })
    const { examId } = await loadAttempt(id)
    expect(await listChanges({ examId })).toMatchObject([
      {
        at: minutesAfter(noon, 5).toISOString(),
        by: 'Grace',
        for: student.name,
        what: 'Gave 10 more minutes, until Mon 2 Mar 2026, 12:40 (UTC).',
        why: 'fire alarm',
      },
    ])
  })

  it('which adds up, and stays when the rules or the student’s needs change', async () => {
    const { teacher, student, slug, id } = await sit()
    const now = minutesAfter(noon, 5)
    await Promise.all([extend(10), extend(5)].map((values) => changeAttempt(teacher, slug, id, values, now)))
    expect((await loadAttempt(id)).deadline).toEqual(minutesAfter(noon, 45))
    await setAccommodation(teacher, student.userId, { factor: '2', breaks: '', why: 'note' }, now)
    expect((await loadAttempt(id)).deadline).toEqual(minutesAfter(noon, 75))
  })

  it('beyond the closing time, where it is not late', async () => {
    const closesAt = minutesAfter(noon, 20)
    const late = { closesAt, lateUntil: minutesAfter(closesAt, 1_440), latePercent: 50 }
    const { teacher, student, slug, id } = await sit(late)
    await changeAttempt(teacher, slug, id, extend(10), minutesAfter(noon, 5))
    await setAccommodation(teacher, student.userId, { factor: '1', breaks: '', why: 'note' }, noon)
    await submitAttempt(student.userId, id, minutesAfter(noon, 29))
    expect(await loadAttempt(id)).toMatchObject({ credit: 1, closedAt: minutesAfter(noon, 29) })
  })

  it('during the grace, but not where its time is up or there is no deadline', async () => {
    const first = await sit()
    expect(
      await changeAttempt(first.teacher, first.slug, first.id, extend(10), new Date(noon.getTime() + 1_830_000)),
    ).toEqual({ kind: 'done' })
    const second = await sit()
    expect(await changeAttempt(second.teacher, second.slug, second.id, extend(10), minutesAfter(noon, 31))).toEqual(
      refused('reopen it'),
    )
    expect(await loadAttempt(second.id)).toMatchObject({ closedBy: 'deadline', closedAt: minutesAfter(noon, 30) })
    const third = await sit({ timeLimit: null })
    expect(await changeAttempt(third.teacher, third.slug, third.id, extend(10), noon)).toEqual(refused('no deadline'))
  })
})

describe('an instructor hands in', () => {
  it('what has been saved, once, with a reason for the log and the student', async () => {
    const { teacher, student, slug, id } = await sit()
    const { right } = await possibleAnswers(id, 1)
    await saveAnswer(student.sessionId, id, answer(right, 1), minutesAfter(noon, 1))
    const now = minutesAfter(noon, 9)
    const results = await Promise.all([1, 2, 3].map(() => changeAttempt(teacher, slug, id, submit, now)))
    expect(results.filter((result) => result?.kind === 'done')).toHaveLength(1)
    expect(results).toContainEqual(refused('handed in already'))
    const notice = 'An instructor handed in this exam: “left the room”'
    expect(await loadAttempt(id)).toMatchObject({ closedAt: now, closedBy: 'instructor', points: 1, notice })
    const changes = await listChanges({ userId: student.userId })
    expect(changes).toMatchObject([{ by: 'Grace', what: 'Handed in for the student.', why: 'left the room' }])
  })

  it('in the same moment as the student, and one of them has done it', async () => {
    const { teacher, student, slug, id } = await sit()
    const now = minutesAfter(noon, 9)
    const [own, other] = await Promise.all([
      submitAttempt(student.userId, id, now),
      changeAttempt(teacher, slug, id, submit, now),
    ])
    const { closedBy } = await loadAttempt(id)
    expect(closedBy).toBe(own === 'closed' ? 'student' : 'instructor')
    expect(other).toEqual(own === 'closed' ? refused('handed in already') : { kind: 'done' })
  })
})

describe('an instructor reopens', () => {
  it('an attempt whose marks count until it is handed in again', async () => {
    const { teacher, student, slug, id } = await sit()
    const { right, wrong } = await possibleAnswers(id, 1)
    await saveAnswer(student.sessionId, id, answer(right, 1), minutesAfter(noon, 1))
    await submitAttempt(student.userId, id, minutesAfter(noon, 2))
    expect(await changeAttempt(teacher, slug, id, reopen(20), minutesAfter(noon, 60))).toEqual({ kind: 'done' })
    const open = await loadAttempt(id)
    expect(open).toMatchObject({ closedAt: null, deadline: minutesAfter(noon, 80), endsAt: minutesAfter(noon, 81) })
    expect(await findExam(slug, student.userId, minutesAfter(noon, 61))).toMatchObject({
      availability: { state: 'in-progress', attemptId: id },
      result: { points: 1, maxPoints: 5 },
    })
    expect(await findPaper(student.userId, id, minutesAfter(noon, 61))).toMatchObject({
      kind: 'open',
      slots: [{ raw: right, state: 'open' }, {}, {}, {}],
      notice: expect.stringContaining('“by mistake”'),
    })
    expect(await saveAnswer(student.sessionId, id, answer(wrong, 2), minutesAfter(noon, 62))).toMatchObject({
      kind: 'saved',
    })
    await closeOverdueAttempts(minutesAfter(noon, 81))
    expect(await loadAttempt(id)).toMatchObject({ points: 0, closedBy: 'deadline', closedAt: minutesAfter(noon, 80) })
    const [change] = await listChanges({ userId: student.userId })
    expect(change?.what).toBe('Reopened until Mon 2 Mar 2026, 13:20 (UTC). Its right answers could be seen before.')
  })

  it('until the time said, whatever the rules say meanwhile', async () => {
    const { teacher, student, slug, id } = await sit()
    await submitAttempt(student.userId, id, minutesAfter(noon, 2))
    await changeAttempt(teacher, slug, id, reopen(20), minutesAfter(noon, 60))
    await setAccommodation(teacher, student.userId, { factor: '2', breaks: '', why: 'note' }, noon)
    expect((await loadAttempt(id)).deadline).toEqual(minutesAfter(noon, 80))
    await changeAttempt(teacher, slug, id, extend(5), minutesAfter(noon, 70))
    expect((await loadAttempt(id)).deadline).toEqual(minutesAfter(noon, 85))
  })

  it('without taking anything off for lateness that was not there before', async () => {
    const closesAt = minutesAfter(noon, 20)
    const late = { closesAt, lateUntil: minutesAfter(closesAt, 10_000), latePercent: 50 }
    const { teacher, student, slug, id } = await sit(late)
    await submitAttempt(student.userId, id, minutesAfter(noon, 2))
    await changeAttempt(teacher, slug, id, reopen(20), minutesAfter(noon, 3_000))
    await submitAttempt(student.userId, id, minutesAfter(noon, 3_019))
    expect((await loadAttempt(id)).credit).toBe(1)
  })

  it('not what is open, nor beside another that is', async () => {
    const { teacher, student, slug, id } = await sit()
    expect(await changeAttempt(teacher, slug, id, reopen(20), noon)).toEqual(refused('open already'))
    await submitAttempt(student.userId, id, minutesAfter(noon, 2))
    await startAttempt(student.userId, slug, minutesAfter(noon, 3), 'other')
    expect(await changeAttempt(teacher, slug, id, reopen(20), minutesAfter(noon, 4))).toEqual(refused('another'))
  })

  it('what has been regraded, which is ruled on anew when it is handed in, and undone all the same', async () => {
    const { teacher, student, slug, id } = await sit()
    const { right } = await possibleAnswers(id, 1)
    await submitAttempt(student.userId, id, minutesAfter(noon, 2))
    const { bankId, item } = (await loadAttempt(id)).slots[1] ?? { bankId: null, item: null }
    const values = { kind: 'full-points', question: `${bankId}/${item}`, why: 'misprint' }
    const dryRun = await previewRegrade(teacher, slug, values, noon)
    if (dryRun?.kind !== 'dry-run') throw new Error(JSON.stringify(dryRun))
    await applyRegrade(teacher, slug, values, dryRun.dryRun.seen, noon)
    expect(await loadAttempt(id)).toMatchObject({ points: 1, maxPoints: 5 })
    await changeAttempt(teacher, slug, id, reopen(20), minutesAfter(noon, 60))
    await saveAnswer(student.sessionId, id, answer(right, 1), minutesAfter(noon, 61))
    await submitAttempt(student.userId, id, minutesAfter(noon, 62))
    expect(await loadAttempt(id)).toMatchObject({ points: 2, maxPoints: 5 })
    const regrade = await prisma().regrade.findFirstOrThrow({ where: { exam: { slug } } })
    await undoRegrade(teacher, slug, regrade.id, 'no misprint', noon)
    expect(await loadAttempt(id)).toMatchObject({ points: 1, maxPoints: 5 })
  })
})

describe('nobody else', () => {
  it('can do any of it: not the student, another student, a guest or another instructor, nor through another exam', async () => {
    const { teacher, student, slug, id } = await sit()
    const other = await createPerson('instructor')
    const others: Viewer[] = [student, await createPerson('student'), await createGuest(), other]
    for (const values of [extend(10), submit, reopen(10)]) {
      for (const viewer of others) expect(await changeAttempt(viewer, slug, id, values, noon)).toBeNull()
    }
    const own = await createExam({ ownerId: other.userId })
    expect(await changeAttempt(other, own, id, submit, noon)).toBeNull()
    const elsewhere = await createExam({ ownerId: teacher.userId })
    expect(await changeAttempt(teacher, elsewhere, id, submit, noon)).toBeNull()
    expect(await changeAttempt(teacher, slug, 'no-id', submit, noon)).toBeNull()
    expect(await changeAttempt(teacher, slug, '00000000-0000-4000-8000-000000000000', submit, noon)).toBeNull()
    expect(await loadAttempt(id)).toMatchObject({ closedAt: null, deadline: minutesAfter(noon, 30), notice: null })
    expect(await listChanges({ userId: student.userId })).toEqual([])
    const admin = await createPerson('admin')
    expect(await changeAttempt(admin, slug, id, submit, noon)).toEqual({ kind: 'done' })
  })
})
