import { beforeAll, describe, expect, it } from 'vitest'
import { findReviewedSlot } from '@/lib/server/attempts/find-reviewed-slot'
import { submitAttempt } from '@/lib/server/attempts/submit-attempt'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { provideFreshDatabase } from '../fresh-database'
import { createExam, createPerson, minutesAfter, noon, startAttempt } from './classroom'

provideFreshDatabase()

const later = minutesAfter(noon, 5)
let student: Viewer
let owner: Viewer
let attemptId: string
beforeAll(async () => {
  ;[student, owner] = await Promise.all([createPerson(), createPerson('instructor')])
  attemptId = await startAttempt(student.userId, await createExam({ ownerId: owner.userId }), noon, 'seed')
})

const look = (viewer: Viewer, position = '2', id = attemptId) => findReviewedSlot(viewer, id, position, later)

describe('one question of an attempt', () => {
  it('is nobody’s to see while the attempt is open, and tells that to the student alone', async () => {
    expect(await look(student)).toEqual({ kind: 'still-open' })
    expect(await look(owner)).toBeNull()
  })

  it('is for the student and those who teach the exam once it is closed', async () => {
    await submitAttempt(student.userId, attemptId, later)
    const own = await look(student)
    expect(own).toMatchObject({ kind: 'slot', student: null, questions: 4, slot: { position: 2, state: 'graded' } })
    for (const viewer of [owner, await createPerson('admin')]) {
      expect(await look(viewer)).toEqual({ ...own, student: student.name })
    }
    for (const viewer of [await createPerson(), await createPerson('instructor')]) {
      expect(await look(viewer)).toBeNull()
    }
  })

  it('is there under its own number alone', async () => {
    for (const position of ['0', '5', '02', '2.0', ' 2', '-1', '', 'x', '1e0']) {
      expect(await look(student, position), position).toBeNull()
    }
    expect(await look(student, '2', 'no-such-attempt')).toBeNull()
    expect(await look(student, '2', '00000000-0000-7000-8000-000000000000')).toBeNull()
  })
})
