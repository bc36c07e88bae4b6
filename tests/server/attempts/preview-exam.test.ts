import { describe, expect, it } from 'vitest'
import { findPaper } from '@/lib/server/attempts/find-paper'
import { prisma } from '@/lib/server/database/prisma'
import { previewExam } from '@/lib/server/teach/preview-exam'
import { provideFreshDatabase } from '../fresh-database'
import { createExam, createPerson, noon, startAttempt } from './classroom'

provideFreshDatabase()

describe('a preview', () => {
  it('is the paper that a student gets with the same seed, and stores nothing', async () => {
    const slug = await createExam({ policy: { shuffleQuestions: true } })
    const instructor = await createPerson('instructor')
    const previews = [
      await previewExam(instructor, slug, 'seed'),
      await previewExam(instructor, slug, 'seed'),
      await previewExam(instructor, slug, 'other'),
    ]
    expect(await prisma().attempt.count({ where: { exam: { slug } } })).toBe(0)
    const [preview, again, other] = previews.map((found) => found?.questions.map(({ prompt }) => prompt))
    const { userId } = await createPerson()
    const paper = await findPaper(userId, await startAttempt(userId, slug, noon, 'seed'), noon)
    if (paper?.kind !== 'open') throw new Error('There is no paper.')
    expect(preview).toEqual(paper.slots.map(({ prompt }) => prompt))
    expect(again).toEqual(preview)
    expect(other).not.toEqual(preview)
  })

  it('is for those who teach the exam', async () => {
    const owner = await createPerson('instructor')
    const slug = await createExam({ ownerId: owner.userId })
    expect(await previewExam(owner, slug, 'seed')).toMatchObject({ slug })
    for (const viewer of [await createPerson('instructor'), await createPerson()]) {
      expect(await previewExam(viewer, slug, 'seed')).toBeNull()
    }
    expect(await previewExam(owner, 'no-such-exam', 'seed')).toBeNull()
  })
})
