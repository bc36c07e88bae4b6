import { describe, expect, it } from 'vitest'
import { findPaper } from '@/lib/server/attempts/find-paper'
import { moveOn } from '@/lib/server/attempts/move-on'
import { saveAnswer } from '@/lib/server/attempts/save-answer'
import { submitAttempt } from '@/lib/server/attempts/submit-attempt'
import { provideFreshDatabase } from '../fresh-database'
import { createExam, createPerson, loadAttempt, minutesAfter, noon, possibleAnswers, startAttempt } from './classroom'

provideFreshDatabase()

async function begin(policy: Record<string, string>) {
  const student = await createPerson()
  const id = await startAttempt(student.userId, await createExam({ policy, timeLimit: 3_600 }), noon, 'seed')
  const answer = (slot: number, raw: string, revision = 1) =>
    saveAnswer(student.sessionId, id, { slot, raw, flagged: false, revision }, noon)
  const asked = async () => {
    const paper = await findPaper(student.userId, id, noon)
    if (paper?.kind !== 'open') throw new Error('There is no paper.')
    return { positions: paper.slots.map(({ position }) => position), oneWay: paper.oneWay }
  }
  return { student, id, answer, asked }
}

describe('questions that come one after the other', () => {
  it('are sent one at a time, and only the one come to is answered', async () => {
    const { student, id, answer, asked } = await begin({ navigation: 'one-way' })
    expect(await asked()).toEqual({ positions: [1], oneWay: { of: 4 } })
    expect(await answer(2, '1')).toEqual({ kind: 'closed' })
    const { right } = await possibleAnswers(id, 1)
    expect(await answer(1, right)).toMatchObject({ kind: 'saved' })
    await moveOn(student.userId, id, 1, noon)
    expect(await asked()).toEqual({ positions: [2], oneWay: { of: 4 } })
    expect(await answer(1, 'other', 2)).toEqual({ kind: 'closed' })
    expect(await answer(2, '1')).toMatchObject({ kind: 'saved' })
    await submitAttempt(student.userId, id, noon)
    const { slots, points } = await loadAttempt(id)
    expect(slots.map(({ raw }) => raw)).toEqual([right, '1', '', ''])
    expect(points).toBe(1)
  })

  it('go on once, however often that is said, for their student alone, up to the last and while there is time', async () => {
    const { student, id, asked } = await begin({ navigation: 'one-way' })
    await Promise.all(Array.from({ length: 10 }, () => moveOn(student.userId, id, 1, noon)))
    expect((await asked()).positions).toEqual([2])
    await moveOn((await createPerson()).userId, id, 2, noon)
    await moveOn(student.userId, id, 3, noon)
    await moveOn(student.userId, id, 2, minutesAfter(noon, 60))
    expect((await asked()).positions).toEqual([2])
    for (const from of [2, 3, 4, 5]) await moveOn(student.userId, id, from, noon)
    expect((await asked()).positions).toEqual([4])
  })

  it('are another exam’s: elsewhere all are sent and answered in any order', async () => {
    const { student, id, answer, asked } = await begin({})
    await moveOn(student.userId, id, 1, noon)
    expect(await asked()).toEqual({ positions: [1, 2, 3, 4], oneWay: null })
    expect(await answer(4, '1')).toMatchObject({ kind: 'saved' })
    expect(await answer(1, '1')).toMatchObject({ kind: 'saved' })
  })
})
