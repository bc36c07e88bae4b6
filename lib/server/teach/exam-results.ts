import 'server-only'
import type { ClosedBy } from '@/lib/attempts/attempt-status'
import { itemKey } from '@/lib/attempts/draw-paper'
import { type CountingRule, examPolicySchema } from '@/lib/attempts/exam-policy'
import { examResult } from '@/lib/attempts/exam-result'
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
  /** The student's result, with the attempt that it is taken from; null with the others. */
  result: { points: number; maxPoints: number } | null
}

export type ExamResults = {
  title: string
  slug: string
  results: StudentResult[]
  /** `leftOut`: the question is worth nothing in any attempt. */
  items: (ItemStatistics & { title: string; leftOut: boolean })[]
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
    select: {
      id: true,
      title: true,
      slug: true,
      policy: true,
      sections: {
        orderBy: { position: 'asc' },
        select: {
          bankId: true,
          bank: { select: { items: { orderBy: { position: 'asc' }, select: { position: true } } } },
        },
      },
    },
  })
  if (!exam) return null
  const [attempts, slots] = await Promise.all([
    prisma().attempt.findMany({
      where: { examId: exam.id },
      orderBy: [{ user: { name: 'asc' } }, { number: 'asc' }],
      select: {
        id: true,
        userId: true,
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
      select: {
        bankId: true,
        item: true,
        family: true,
        raw: true,
        outcome: true,
        suspects: true,
        key: true,
        maxPoints: true,
      },
    }),
  ])
  const places = itemPlaces(exam.sections)
  const titles = new Map(slots.map((slot) => [placeOf(places, slot), familyTitle(slot.family)]))
  const counting = new Set(slots.flatMap((slot) => (slot.maxPoints > 0 ? [placeOf(places, slot)] : [])))
  const responses = slots.flatMap(({ raw, outcome, suspects, key, ...slot }) =>
    outcome === null
      ? []
      : [
          {
            position: placeOf(places, slot),
            raw,
            outcome,
            suspects: suspects.filter(isSuspect),
            detectable: detectableIn(answerKeySchema.parse(key)),
          },
        ],
  )
  const results = resultsByAttempt(attempts, examPolicySchema.parse(exam.policy).counts)
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
      result: results.get(attempt.id) ?? null,
    })),
    items: itemStatistics(responses).map((item) => ({
      ...item,
      title: titles.get(item.position) ?? '',
      leftOut: !counting.has(item.position),
    })),
  }
}

type AttemptRow = { id: string; userId: string; number: number | null; points: number | null; maxPoints: number | null }

/** What counts for each student, by the attempt that it is taken from. */
function resultsByAttempt(
  attempts: readonly AttemptRow[],
  counts: CountingRule,
): Map<string, { points: number; maxPoints: number }> {
  const byStudent = new Map<string, AttemptRow[]>()
  for (const attempt of attempts) byStudent.set(attempt.userId, [...(byStudent.get(attempt.userId) ?? []), attempt])
  return new Map(
    [...byStudent.values()].flatMap((own) => {
      const graded = own.flatMap(({ id, number, points, maxPoints }) =>
        points === null ? [] : [{ id, number: number ?? 1, points, maxPoints: maxPoints ?? 0 }],
      )
      const result = examResult(graded, counts)
      const taken = graded.find(({ number }) => number === result?.number)
      return result && taken ? [[taken.id, { points: result.points, maxPoints: result.maxPoints }] as const] : []
    }),
  )
}

type ItemRow = { bankId: string | null; item: number | null }

/** Items are counted through the sections, since the papers may pick and shuffle them. */
function itemPlaces(sections: readonly { bankId: string; bank: { items: { position: number }[] } }[]): string[] {
  return sections.flatMap(({ bankId, bank }) => bank.items.map(({ position }) => itemKey({ bankId, item: position })))
}

/** Counted from 1; what is in no section any more comes last. */
function placeOf(places: readonly string[], { bankId, item }: ItemRow): number {
  const place = bankId === null || item === null ? -1 : places.indexOf(itemKey({ bankId, item }))
  return place === -1 ? places.length + 1 : place + 1
}
