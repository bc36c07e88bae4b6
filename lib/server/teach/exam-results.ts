import 'server-only'
import type { ClosedBy } from '@/lib/attempts/attempt-status'
import { familyTitle } from '@/lib/questions/families'
import { answerKeySchema } from '@/lib/questions/question'
import { detectableIn, isSuspect } from '@/lib/questions/suspect'
import { closeOverdueAttempts } from '@/lib/server/attempts/close-attempt'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { isStorableText } from '@/lib/server/database/is-storable-text'
import { prisma } from '@/lib/server/database/prisma'
import { type ItemStatistics, itemStatistics } from '@/lib/statistics/item-statistics'
import { examsTaughtBy } from './exams-taught-by'

export type TaughtExam = { slug: string; title: string; attempts: number; students: number }

export type StudentResult = {
  attemptId: string
  student: string
  email: string
  number: number
  startedAt: string
  closedAt: string | null
  closedBy: ClosedBy | null
  points: number | null
  maxPoints: number
}

export type ExamResults = {
  title: string
  slug: string
  results: StudentResult[]
  items: (ItemStatistics & { title: string })[]
}

/** Null when this person teaches nothing. */
export async function listTaughtExams(viewer: Viewer): Promise<TaughtExam[] | null> {
  const where = examsTaughtBy(viewer)
  if (!where) return null
  const exams = await prisma().exam.findMany({
    where,
    orderBy: [{ position: 'asc' }, { title: 'asc' }],
    select: { id: true, slug: true, title: true },
  })
  const takers = await prisma().attempt.groupBy({
    by: ['examId', 'userId'],
    where: { examId: { in: exams.map((exam) => exam.id) } },
    _count: true,
  })
  return exams.map(({ id, slug, title }) => {
    const own = takers.filter((taker) => taker.examId === id)
    return { slug, title, students: own.length, attempts: own.reduce((sum, taker) => sum + taker._count, 0) }
  })
}

/** Every student's attempts at an exam and its item statistics; null when there is no such exam for this person. */
export async function findExamResults(viewer: Viewer, slug: string, now: Date): Promise<ExamResults | null> {
  const where = examsTaughtBy(viewer)
  if (!where || !isStorableText(slug)) return null
  await closeOverdueAttempts(now)
  const exam = await prisma().exam.findFirst({
    where: { slug, ...where },
    select: { id: true, title: true, slug: true },
  })
  if (!exam) return null
  const [attempts, slots] = await Promise.all([
    prisma().attempt.findMany({
      where: { examId: exam.id },
      orderBy: [{ user: { name: 'asc' } }, { number: 'asc' }],
      select: {
        id: true,
        number: true,
        startedAt: true,
        closedAt: true,
        closedBy: true,
        points: true,
        maxPoints: true,
        user: { select: { name: true, email: true } },
      },
    }),
    prisma().slot.findMany({
      where: { attempt: { examId: exam.id, closedAt: { not: null } }, outcome: { not: null } },
      orderBy: [{ position: 'asc' }, { attemptId: 'asc' }],
      select: { position: true, family: true, raw: true, outcome: true, suspects: true, key: true },
    }),
  ])
  const titles = new Map(slots.map((slot) => [slot.position, familyTitle(slot.family)]))
  const responses = slots.flatMap(({ position, raw, outcome, suspects, key }) =>
    outcome === null
      ? []
      : [
          {
            position,
            raw,
            outcome,
            suspects: suspects.filter(isSuspect),
            detectable: detectableIn(answerKeySchema.parse(key)),
          },
        ],
  )
  return {
    title: exam.title,
    slug: exam.slug,
    results: attempts.map((attempt) => ({
      attemptId: attempt.id,
      student: attempt.user.name ?? '',
      email: attempt.user.email ?? '',
      number: attempt.number ?? 1,
      startedAt: attempt.startedAt.toISOString(),
      closedAt: attempt.closedAt?.toISOString() ?? null,
      closedBy: attempt.closedBy,
      points: attempt.points,
      maxPoints: attempt.maxPoints ?? 0,
    })),
    items: itemStatistics(responses).map((item) => ({ ...item, title: titles.get(item.position) ?? '' })),
  }
}
