import { describe, expect, it } from 'vitest'
import { submitAttempt } from '@/lib/server/attempts/submit-attempt'
import { prisma } from '@/lib/server/database/prisma'
import { startExam } from '@/lib/server/exams/start-exam'
import { provideFreshDatabase } from '../fresh-database'
import { createExam, createPerson, loadAttempt, minutesAfter, noon, startAttempt } from './classroom'

provideFreshDatabase()

describe('starting an exam', () => {
  it('draws the same paper for the same seed, and another for another', async () => {
    const slug = await createExam()
    const paperOf = async (seed: string) => {
      const { userId } = await createPerson()
      const { slots } = await loadAttempt(await startAttempt(userId, slug, noon, seed))
      return slots.map(({ position, family, seed: drawnFrom, parameters, prompt, key, maxPoints }) => {
        return { position, family, drawnFrom, parameters, prompt, key, maxPoints }
      })
    }
    const paper = await paperOf('one')
    expect(paper.map(({ maxPoints }) => maxPoints)).toEqual([1, 1, 2, 1])
    expect(await paperOf('one')).toEqual(paper)
    expect(await paperOf('two')).not.toEqual(paper)
  })

  it('stores an open attempt with its deadline, and no grade', async () => {
    const { userId } = await createPerson()
    const slug = await createExam({ timeLimit: 1_800, closesAt: minutesAfter(noon, 20) })
    const attempt = await loadAttempt(await startAttempt(userId, slug, noon, 'seed'))
    expect(attempt).toMatchObject({
      userId,
      kind: 'exam',
      number: 1,
      startedAt: noon,
      // The exam closes before the half hour is over.
      deadline: minutesAfter(noon, 20),
      closedAt: null,
      points: null,
      maxPoints: 5,
    })
    for (const slot of attempt.slots) expect(slot).toMatchObject({ raw: '', revision: 0, outcome: null, points: null })
  })

  it('gives one attempt when pressed many times at once', async () => {
    const { userId } = await createPerson()
    const slug = await createExam({ attemptsAllowed: 3 })
    const starts = Array.from({ length: 12 }, (_, index) => startAttempt(userId, slug, noon, `seed ${index}`))
    expect(new Set(await Promise.all(starts)).size).toBe(1)
    expect(await prisma().attempt.count({ where: { userId } })).toBe(1)
    expect(await prisma().slot.count({ where: { attempt: { userId } } })).toBe(4)
  })

  it('resumes the open attempt, and counts a new one only after it is closed', async () => {
    const { userId } = await createPerson()
    const slug = await createExam({ attemptsAllowed: 2 })
    const first = await startAttempt(userId, slug, noon, 'a')
    expect(await startAttempt(userId, slug, minutesAfter(noon, 1), 'b')).toBe(first)
    await submitAttempt(userId, first, minutesAfter(noon, 2))

    const second = await startAttempt(userId, slug, minutesAfter(noon, 3), 'c')
    expect(second).not.toBe(first)
    expect((await loadAttempt(second)).number).toBe(2)
    await submitAttempt(userId, second, minutesAfter(noon, 4))
    expect(await startExam(userId, slug, { password: '', now: minutesAfter(noon, 5), seed: 'd' })).toEqual({
      kind: 'refused',
    })
  })

  it('closes an attempt that has run out before it begins the next', async () => {
    const { userId } = await createPerson()
    const slug = await createExam({ timeLimit: 600, attemptsAllowed: 2 })
    const first = await startAttempt(userId, slug, noon, 'a')
    const second = await startAttempt(userId, slug, minutesAfter(noon, 10), 'b')
    expect(second).not.toBe(first)
    expect(await loadAttempt(first)).toMatchObject({
      closedAt: minutesAfter(noon, 10),
      closedBy: 'deadline',
      points: 0,
    })
  })

  it('is refused before the exam opens, at its closing time, and where it does not exist', async () => {
    const { userId } = await createPerson()
    const slug = await createExam({ opensAt: noon, closesAt: minutesAfter(noon, 60) })
    expect(await startExam(userId, slug, { password: '', now: minutesAfter(noon, -1), seed: 'seed' })).toEqual({
      kind: 'refused',
    })
    expect(await startExam(userId, slug, { password: '', now: minutesAfter(noon, 60), seed: 'seed' })).toEqual({
      kind: 'refused',
    })
    expect(await startExam(userId, 'no-such-exam', { password: '', now: noon, seed: 'seed' })).toBeNull()
    expect(await prisma().attempt.count({ where: { userId } })).toBe(0)
    expect(await startExam(userId, slug, { password: '', now: noon, seed: 'seed' })).toMatchObject({ kind: 'started' })
  })

  it('leaves every student their own attempt', async () => {
    const slug = await createExam({ attemptsAllowed: 1 })
    const people = await Promise.all([createPerson(), createPerson(), createPerson()])
    const attempts = await Promise.all(people.map(({ userId }) => startAttempt(userId, slug, noon, userId)))
    expect(new Set(attempts).size).toBe(3)
  })
})
