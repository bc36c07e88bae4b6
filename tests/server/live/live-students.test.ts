import { describe, expect, it } from 'vitest'
import { saveAnswer } from '@/lib/server/attempts/save-answer'
import { submitAttempt } from '@/lib/server/attempts/submit-attempt'
import { prisma } from '@/lib/server/database/prisma'
import { findLiveExam } from '@/lib/server/live/find-live-exam'
import { type KnownCounts, loadLiveStudents } from '@/lib/server/live/load-live-students'
import { changeAttempt } from '@/lib/server/teach/change-attempt'
import {
  createExam,
  createGuest,
  createPerson,
  loadAttempt,
  minutesAfter,
  noon,
  startAttempt,
} from '../attempts/classroom'
import { provideFreshDatabase } from '../fresh-database'

provideFreshDatabase()

async function classroom() {
  const teacher = await createPerson('instructor')
  const slug = await createExam({ timeLimit: 1_800, ownerId: teacher.userId })
  const { id: examId } = await prisma().exam.findUniqueOrThrow({ where: { slug } })
  return { teacher, slug, examId }
}

const answer = (slot: number, raw: string) => ({ slot, raw, flagged: false, revision: 1 })

describe('the live view', () => {
  it('tells who has started, what is answered, when it ends and what is handed in, by name', async () => {
    const { teacher, slug } = await classroom()
    const [second, first] = [await createPerson('student', 'Zoe'), await createPerson('student', 'Ada')]
    const open = await startAttempt(second.userId, slug, noon, 'a')
    await saveAnswer(second.sessionId, open, answer(1, '7'), noon)
    await saveAnswer(second.sessionId, open, answer(2, '  '), noon)
    const done = await startAttempt(first.userId, slug, noon, 'b')
    await submitAttempt(first.userId, done, minutesAfter(noon, 3))
    const view = await findLiveExam(teacher, slug, minutesAfter(noon, 4))
    expect(view?.students).toEqual([
      {
        userId: first.userId,
        name: 'Ada',
        email: first.email,
        attempt: {
          id: done,
          number: 1,
          answered: 0,
          questions: 4,
          deadline: minutesAfter(noon, 30).toISOString(),
          silentSince: null,
          closed: { at: minutesAfter(noon, 3).toISOString(), by: 'student' },
        },
      },
      {
        userId: second.userId,
        name: 'Zoe',
        email: second.email,
        attempt: {
          id: open,
          number: 1,
          answered: 1,
          questions: 4,
          deadline: minutesAfter(noon, 30).toISOString(),
          silentSince: noon.toISOString(),
          closed: null,
        },
      },
    ])
  })

  it('has those who have not started where the exam grants them something, by name or through a group', async () => {
    const { teacher, slug, examId } = await classroom()
    const named = await createPerson('student', 'Named')
    const member = await createPerson('student', 'Member')
    await createPerson('student', 'Stranger')
    const group = { title: 'group', members: { create: { userId: member.userId } } }
    await prisma().examOverride.create({ data: { examId, userId: named.userId, timeLimit: 60 } })
    await prisma().examOverride.create({ data: { exam: { connect: { id: examId } }, group: { create: group } } })
    const names = async () => {
      const view = await findLiveExam(teacher, slug, noon)
      return view?.students.map(({ name, attempt }) => [name, attempt !== null])
    }
    expect(await names()).toEqual([
      ['Member', false],
      ['Named', false],
    ])
    await startAttempt(member.userId, slug, noon, 'seed')
    expect(await names()).toEqual([
      ['Member', true],
      ['Named', false],
    ])
  })

  it('has one row for a student: the attempt under way, else the latest, also after one is reopened', async () => {
    const { teacher, slug } = await classroom()
    const student = await createPerson()
    const first = await startAttempt(student.userId, slug, noon, 'a')
    await submitAttempt(student.userId, first, noon)
    const second = await startAttempt(student.userId, slug, noon, 'b')
    await submitAttempt(student.userId, second, noon)
    const shown = async () => (await findLiveExam(teacher, slug, noon))?.students.map(({ attempt }) => attempt?.id)
    expect(await shown()).toEqual([second])
    await changeAttempt(teacher, slug, first, { kind: 'reopen', minutes: '5', why: 'so' }, noon)
    expect(await shown()).toEqual([first])
  })

  it('takes the last sign of life of any process, the start and the reopening included', async () => {
    const { examId, slug } = await classroom()
    const student = await createPerson()
    const id = await startAttempt(student.userId, slug, noon, 'seed')
    const seconds = (count: number) => new Date(noon.getTime() + count * 1_000)
    const silence = async (at: Date) => {
      const [row] = await loadLiveStudents(examId, new Map(), at)
      return row?.attempt?.silentSince ?? null
    }
    expect(await silence(seconds(15))).toBeNull()
    expect(await silence(seconds(25))).toBe(noon.toISOString())
    await prisma().attemptSeen.create({ data: { attemptId: id, seenAt: seconds(20) } })
    expect(await silence(seconds(25))).toBeNull()
    expect(await silence(seconds(45))).toBe(seconds(20).toISOString())
  })

  it('counts a closed attempt once, and again when it has been reopened and closed', async () => {
    const { teacher, examId, slug } = await classroom()
    const student = await createPerson()
    const id = await startAttempt(student.userId, slug, noon, 'seed')
    await submitAttempt(student.userId, id, noon)
    const known: KnownCounts = new Map()
    const answered = async () => (await loadLiveStudents(examId, known, noon))[0]?.attempt?.answered
    expect(await answered()).toBe(0)
    expect([...known.keys()]).toEqual([id])
    await changeAttempt(teacher, slug, id, { kind: 'reopen', minutes: '5', why: 'so' }, minutesAfter(noon, 1))
    await saveAnswer(student.sessionId, id, answer(1, '7'), minutesAfter(noon, 2))
    expect(await answered()).toBe(1)
    await submitAttempt(student.userId, id, minutesAfter(noon, 3))
    expect(await answered()).toBe(1)
    expect((await loadAttempt(id)).closedAt).toEqual(minutesAfter(noon, 3))
  })

  it('is there for the owner and an admin alone', async () => {
    const { teacher, slug } = await classroom()
    expect(await findLiveExam(teacher, slug, noon)).not.toBeNull()
    expect(await findLiveExam(await createPerson('admin'), slug, noon)).not.toBeNull()
    for (const viewer of [await createPerson('instructor'), await createPerson('student'), await createGuest()]) {
      expect(await findLiveExam(viewer, slug, noon)).toBeNull()
    }
    expect(await findLiveExam(teacher, 'no-such-exam', noon)).toBeNull()
  })
})
