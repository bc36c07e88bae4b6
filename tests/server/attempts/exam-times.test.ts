import { describe, expect, it } from 'vitest'
import { closeOverdueAttempts } from '@/lib/server/attempts/close-attempt'
import { saveAnswer } from '@/lib/server/attempts/save-answer'
import { submitAttempt } from '@/lib/server/attempts/submit-attempt'
import { prisma } from '@/lib/server/database/prisma'
import { findExam } from '@/lib/server/exams/list-exams'
import { startExam } from '@/lib/server/exams/start-exam'
import { setAccommodation } from '@/lib/server/teach/accommodations'
import { findOverrides, grantOverride, takeBackOverride } from '@/lib/server/teach/exam-overrides'
import { findExamRules, setExamRules } from '@/lib/server/teach/exam-rules'
import { listGroups, saveGroup } from '@/lib/server/teach/student-groups'
import { provideFreshDatabase } from '../fresh-database'
import { createExam, createPerson, loadAttempt, minutesAfter, noon, possibleAnswers, startAttempt } from './classroom'

provideFreshDatabase()

const answer = (raw: string, revision = 1) => ({ slot: 1, raw, flagged: false, revision })

describe('the grace after a deadline', () => {
  it('still takes answers and the hand-in, which count as of the deadline', async () => {
    const student = await createPerson()
    const slug = await createExam({ timeLimit: 1_800, grace: 120 })
    const id = await startAttempt(student.userId, slug, noon, 'seed')
    const { right } = await possibleAnswers(id, 1)
    const inGrace = minutesAfter(noon, 31)
    expect(await saveAnswer(student.sessionId, id, answer(right), inGrace)).toMatchObject({ kind: 'saved' })
    expect(await closeOverdueAttempts(inGrace)).toBe(0)
    expect(await submitAttempt(student.userId, id, inGrace)).toBe('closed')
    expect(await loadAttempt(id)).toMatchObject({ closedAt: minutesAfter(noon, 30), closedBy: 'student', points: 1 })
  })

  it('ends: then nothing is taken, and the attempt was closed by its deadline', async () => {
    const student = await createPerson()
    const slug = await createExam({ timeLimit: 1_800, grace: 120 })
    const id = await startAttempt(student.userId, slug, noon, 'seed')
    const over = minutesAfter(noon, 32)
    expect(await saveAnswer(student.sessionId, id, answer('1'), over)).toEqual({ kind: 'closed' })
    expect(await closeOverdueAttempts(over)).toBe(1)
    expect(await loadAttempt(id)).toMatchObject({ closedAt: minutesAfter(noon, 30), closedBy: 'deadline' })
  })
})

describe('late work', () => {
  const rules = { closesAt: noon, lateUntil: minutesAfter(noon, 3 * 1_440), latePercent: 25 }

  it('loses its share of the points with each day begun', async () => {
    const student = await createPerson()
    const slug = await createExam(rules)
    const id = await startAttempt(student.userId, slug, minutesAfter(noon, -10), 'seed')
    const { right } = await possibleAnswers(id, 1)
    await saveAnswer(student.sessionId, id, answer(right), minutesAfter(noon, -5))
    await submitAttempt(student.userId, id, minutesAfter(noon, 1_500))
    expect(await loadAttempt(id)).toMatchObject({ credit: 0.5, points: 0.5, closedBy: 'student' })
  })

  it('loses nothing when it is handed in in time, and is not taken after the last day', async () => {
    const slug = await createExam(rules)
    const early = await createPerson()
    const id = await startAttempt(early.userId, slug, minutesAfter(noon, -10), 'seed')
    await submitAttempt(early.userId, id, noon)
    expect((await loadAttempt(id)).credit).toBe(1)
    const late = await createPerson()
    const start = (now: Date) => startExam(late.userId, slug, { password: '', now, seed: 'seed' })
    expect(await start(minutesAfter(noon, 3 * 1_440))).toEqual({ kind: 'refused' })
    expect(await findExam(slug, late.userId, minutesAfter(noon, 1))).toMatchObject({
      availability: { state: 'open', credit: 0.75 },
    })
    expect(await start(minutesAfter(noon, 1))).toMatchObject({ kind: 'started' })
  })
})

describe('a password', () => {
  it('is asked for before a start, and not to go on', async () => {
    const { userId } = await createPerson()
    const slug = await createExam({ password: 'pool side' })
    const start = (password: string) => startExam(userId, slug, { password, now: noon, seed: 'seed' })
    expect(await start('')).toEqual({ kind: 'wrong-password' })
    expect(await start('poolside')).toEqual({ kind: 'wrong-password' })
    expect(await prisma().attempt.count({ where: { userId } })).toBe(0)
    const started = await start(' pool side ')
    expect(started).toMatchObject({ kind: 'started' })
    expect(await start('')).toEqual(started)
  })
})

describe('an accommodation', () => {
  it('holds in every exam, moves the deadline of attempts under way, and is logged with its reason', async () => {
    const instructor = await createPerson('instructor', 'Ada')
    const student = await createPerson()
    const [running, later] = [await createExam({ timeLimit: 3_600 }), await createExam({ timeLimit: 1_800 })]
    const id = await startAttempt(student.userId, running, noon, 'seed')
    const values = { factor: '1.5', breaks: '10', why: 'medical note of March' }
    expect(await setAccommodation(instructor, student.userId, values, noon)).toEqual({ kind: 'saved' })
    expect((await loadAttempt(id)).deadline).toEqual(minutesAfter(noon, 100))
    const next = await startAttempt(student.userId, later, noon, 'seed')
    expect((await loadAttempt(next)).deadline).toEqual(minutesAfter(noon, 55))
    const log = await prisma().examChange.findMany({ where: { userId: student.userId } })
    expect(log).toMatchObject([
      { byId: instructor.userId, at: noon, why: 'medical note of March', what: expect.stringContaining('1.5 times') },
    ])
  })

  it('leaves others and what is handed in alone', async () => {
    const instructor = await createPerson('instructor')
    const [student, other] = [await createPerson(), await createPerson()]
    const slug = await createExam({ timeLimit: 3_600 })
    const done = await startAttempt(student.userId, slug, noon, 'seed')
    await submitAttempt(student.userId, done, minutesAfter(noon, 5))
    const theirs = await startAttempt(other.userId, slug, noon, 'seed')
    await setAccommodation(instructor, student.userId, { factor: '2', breaks: '', why: 'note' }, noon)
    expect((await loadAttempt(done)).deadline).toEqual(minutesAfter(noon, 60))
    expect((await loadAttempt(theirs)).deadline).toEqual(minutesAfter(noon, 60))
  })

  it('needs a reason and a believable factor, and somebody who teaches', async () => {
    const instructor = await createPerson('instructor')
    const student = await createPerson()
    const set = (values: Record<string, string>, viewer = instructor) =>
      setAccommodation(viewer, student.userId, values, noon)
    expect(await set({ factor: '1.5', why: '' })).toMatchObject({ problems: { why: expect.any(String) } })
    expect(await set({ factor: '0.5', why: 'note' })).toMatchObject({ problems: { factor: expect.any(String) } })
    expect(await set({ factor: '2', why: 'note' }, student)).toBeNull()
    expect(await setAccommodation(instructor, 'nobody', { factor: '2', why: 'note' }, noon)).toBeNull()
  })
})

describe('an override', () => {
  it('reaches one student’s running attempt, and is taken back', async () => {
    const instructor = await createPerson('instructor')
    const student = await createPerson()
    const slug = await createExam({ timeLimit: 3_600, attemptsAllowed: 1 })
    const id = await startAttempt(student.userId, slug, noon, 'seed')
    const values = { who: (student.email ?? '').toUpperCase(), minutes: '90', attemptsAllowed: '2', why: 'power cut' }
    expect(await grantOverride(instructor, slug, values, noon)).toEqual({ kind: 'saved' })
    expect((await loadAttempt(id)).deadline).toEqual(minutesAfter(noon, 90))
    expect(await findExam(slug, student.userId, noon)).toMatchObject({ minutes: 90, attemptsAllowed: 2 })
    const view = await findOverrides(instructor, slug)
    expect(view?.overrides).toMatchObject([{ who: student.name, what: '90 minutes, 2 attempts' }])
    expect(view?.changes).toMatchObject([{ why: 'power cut', for: student.name }])
    const [granted] = view?.overrides ?? []
    expect(await takeBackOverride(instructor, slug, granted?.id ?? '', 'mistake', noon)).toBe(true)
    expect((await loadAttempt(id)).deadline).toEqual(minutesAfter(noon, 60))
    expect((await findOverrides(instructor, slug))?.changes).toHaveLength(2)
  })

  it('reaches a group, and whoever joins it', async () => {
    const instructor = await createPerson('instructor')
    const [first, second] = [await createPerson(), await createPerson()]
    const slug = await createExam({ timeLimit: 3_600 })
    const attempts = [
      await startAttempt(first.userId, slug, noon, 'seed'),
      await startAttempt(second.userId, slug, noon, 'seed'),
    ]
    const deadlines = async () => Promise.all(attempts.map(async (id) => (await loadAttempt(id)).deadline))
    await saveGroup(instructor, null, { title: 'Evening class', emails: first.email ?? '' })
    const grant = { who: 'evening class', minutes: '120', why: 'later train' }
    expect(await grantOverride(instructor, slug, grant, noon)).toEqual({ kind: 'saved' })
    expect(await deadlines()).toEqual([minutesAfter(noon, 120), minutesAfter(noon, 60)])
    const [group] = (await listGroups(instructor)) ?? []
    const emails = `${first.email}\n${second.email}`
    expect(await saveGroup(instructor, group?.id ?? '', { title: 'Evening class', emails })).toEqual({ kind: 'saved' })
    expect(await deadlines()).toEqual([minutesAfter(noon, 120), minutesAfter(noon, 120)])
  })

  it('is refused for somebody unknown, for nothing, and by somebody who does not teach the exam', async () => {
    const [owner, other, student] = [
      await createPerson('instructor'),
      await createPerson('instructor'),
      await createPerson(),
    ]
    const slug = await createExam({ ownerId: owner.userId })
    const values = { who: student.email ?? '', minutes: '30', why: 'note' }
    expect(await grantOverride(owner, slug, { ...values, who: 'nobody@school.example' }, noon)).toMatchObject({
      problems: { who: expect.any(String) },
    })
    expect(await grantOverride(owner, slug, { ...values, minutes: '' }, noon)).toMatchObject({ kind: 'problems' })
    expect(await grantOverride(other, slug, values, noon)).toBeNull()
    expect(await grantOverride(student, slug, values, noon)).toBeNull()
    expect(await findOverrides(student, slug)).toBeNull()
    expect(await saveGroup(student, null, { title: 'Mine', emails: '' })).toBeNull()
    expect(await listGroups(student)).toBeNull()
  })
})

describe('the rules of an exam', () => {
  it('are checked without being stored, then stored, logged, and applied to attempts under way', async () => {
    const instructor = await createPerson('instructor')
    const student = await createPerson()
    const slug = await createExam({ timeLimit: 3_600 })
    const id = await startAttempt(student.userId, slug, noon, 'seed')
    const before = await findExamRules(instructor, slug)
    const values = { ...before?.values, minutes: '45', grace: '60', 'pick-1': '2' }
    const checked = await setExamRules(instructor, slug, values, 'check', noon)
    expect(checked).toMatchObject({
      kind: 'checked',
      sentences: expect.arrayContaining(['Each attempt has 45 minutes.']),
    })
    expect((await findExamRules(instructor, slug))?.values).toEqual(before?.values)

    expect(await setExamRules(instructor, slug, values, 'save', noon)).toMatchObject({ kind: 'saved' })
    expect((await findExamRules(instructor, slug))?.values).toEqual({ ...before?.values, ...values })
    expect(await loadAttempt(id)).toMatchObject({ deadline: minutesAfter(noon, 45), endsAt: minutesAfter(noon, 46) })
    expect((await findOverrides(instructor, slug))?.changes[0]?.what).toContain('Each attempt has 45 minutes.')
    const { userId } = await createPerson()
    expect((await loadAttempt(await startAttempt(userId, slug, noon, 'other'))).slots).toHaveLength(2)
  })

  it('hold sections from several banks in an order of their own, which papers drawn from then on follow', async () => {
    const instructor = await createPerson('instructor')
    const [slug, other] = [await createExam(), await createExam()]
    const [first, second] = await Promise.all(
      [slug, other].map(async (name) => (await prisma().bank.findUniqueOrThrow({ where: { slug: name } })).id),
    )
    const early = await createPerson()
    const before = await startAttempt(early.userId, slug, noon, 'seed')
    const values = {
      ...(await findExamRules(instructor, slug))?.values,
      ...{ 'bank-2': second ?? '', 'title-2': 'Warm-up', 'pick-2': '1', 'place-2': '1', 'place-1': '2' },
    }
    const saved = await setExamRules(instructor, slug, values, 'save', noon)
    expect(saved).toMatchObject({
      ...{ kind: 'saved', values: { 'title-1': 'Warm-up', 'bank-1': second, 'bank-2': first } },
      sentences: expect.arrayContaining(['“Warm-up” asks 1 of 4 questions, other ones in each attempt.']),
    })
    const { userId } = await createPerson()
    const { slots } = await loadAttempt(await startAttempt(userId, slug, noon, 'seed'))
    expect(slots.map(({ bankId }) => bankId)).toEqual([second, first, first, first, first])
    expect((await loadAttempt(before)).slots).toHaveLength(4)
  })

  it('are refused with the reason where they contradict themselves, and stay as they were', async () => {
    const instructor = await createPerson('instructor')
    const slug = await createExam()
    const before = await findExamRules(instructor, slug)
    const values = { ...before?.values, 'pick-1': '9' }
    expect(await setExamRules(instructor, slug, values, 'save', noon)).toMatchObject({
      kind: 'problems',
      problems: { 'pick-1': expect.stringContaining('only 4') },
    })
    expect((await findExamRules(instructor, slug))?.values).toEqual(before?.values)
  })

  it('are another instructor’s and a student’s business in no way', async () => {
    const [owner, other, student] = [
      await createPerson('instructor'),
      await createPerson('instructor'),
      await createPerson(),
    ]
    const slug = await createExam({ ownerId: owner.userId })
    const values = (await findExamRules(owner, slug))?.values ?? {}
    for (const viewer of [other, student]) {
      expect(await findExamRules(viewer, slug)).toBeNull()
      expect(await setExamRules(viewer, slug, values, 'save', noon)).toBeNull()
    }
  })

  it('let the last attempt count where they say so', async () => {
    const student = await createPerson()
    const slug = await createExam({ policy: { counts: 'last' } })
    const first = await startAttempt(student.userId, slug, noon, 'a')
    await saveAnswer(student.sessionId, first, answer((await possibleAnswers(first, 1)).right), noon)
    await submitAttempt(student.userId, first, noon)
    expect(await findExam(slug, student.userId, noon)).toMatchObject({ result: { points: 1, maxPoints: 5 } })
    const second = await startAttempt(student.userId, slug, noon, 'b')
    await submitAttempt(student.userId, second, noon)
    expect(await findExam(slug, student.userId, noon)).toMatchObject({ result: { points: 0, maxPoints: 5 } })
  })
})
