import 'server-only'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { isStorableText } from '@/lib/server/database/is-storable-text'
import { prisma } from '@/lib/server/database/prisma'
import { examsTaughtBy } from './exams-taught-by'

export type TaughtExamRow = { id: string; title: string; slug: string; timeZone: string }

/** An exam for somebody who teaches it; null otherwise, and where there is none of that name. */
export async function findTaughtExam(viewer: Viewer, slug: string): Promise<TaughtExamRow | null> {
  const where = examsTaughtBy(viewer)
  if (!where || !isStorableText(slug)) return null
  return prisma().exam.findFirst({
    where: { slug, ...where },
    select: { id: true, title: true, slug: true, timeZone: true },
  })
}
