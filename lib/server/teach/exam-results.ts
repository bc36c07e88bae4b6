import 'server-only'
import type { ClosedBy } from '@/lib/attempts/attempt-status'
import { type CountingRule, examPolicySchema } from '@/lib/attempts/exam-policy'
import { examResult } from '@/lib/attempts/exam-result'
import { closeOverdueAttempts } from '@/lib/server/attempts/close-attempt'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { isStorableText } from '@/lib/server/database/is-storable-text'
import { prisma } from '@/lib/server/database/prisma'
import type { Prisma } from '@/prisma/generated/client'
import { type ExamItem, findItems, itemsSelection } from './exam-items'
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
  /** Attempts of those who are looked for, of which `results` are one page; the first of it counts from 1. */
  found: number
  first: number
  page: number
  pages: number
  find: string
  items: ExamItem[]
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

/** Attempts on a page of results. */
const pageSize = 100

/** Which attempts to show: a page, from 1, of those of students with this in their name or address. */
export type ResultsLook = { page: number; find: string }

const longestFind = 200

/** What the address of the page says; nonsense shows the first page of all. */
export function readResultsLook({ page, find }: Record<string, string | string[] | undefined>): ResultsLook {
  const number = Number(page)
  const text = typeof find === 'string' ? find.trim().slice(0, longestFind) : ''
  return { page: Number.isSafeInteger(number) && number > 0 ? number : 1, find: isStorableText(text) ? text : '' }
}

/** A page of an exam's attempts and its item statistics; null when there is no such exam for this person. */
export async function findExamResults(
  viewer: Viewer,
  slug: string,
  now: Date,
  { page: wanted, find }: ResultsLook = { page: 1, find: '' },
): Promise<ExamResults | null> {
  const exam = await findExam(viewer, slug, now)
  if (!exam) return null
  const where = { examId: exam.id, ...studentsLike(find) }
  const [found, items] = await Promise.all([prisma().attempt.count({ where }), findItems(exam)])
  const pages = Math.max(1, Math.ceil(found / pageSize))
  const page = Math.min(Math.max(1, wanted), pages)
  const results = await loadResults(exam, { where, skip: (page - 1) * pageSize, take: pageSize })
  return {
    title: exam.title,
    slug: exam.slug,
    results,
    found,
    first: (page - 1) * pageSize + 1,
    page,
    pages,
    find,
    items,
  }
}

/** Every attempt at an exam; null when there is no such exam for this person. */
export async function listExamResults(viewer: Viewer, slug: string, now: Date): Promise<StudentResult[] | null> {
  const exam = await findExam(viewer, slug, now)
  return exam && loadResults(exam, { where: { examId: exam.id } })
}

const examSelection = {
  title: true,
  slug: true,
  policy: true,
  ...itemsSelection,
} satisfies Prisma.ExamSelect

type ExamRow = Prisma.ExamGetPayload<{ select: typeof examSelection }>

/** With what is overdue handed in. */
async function findExam(viewer: Viewer, slug: string, now: Date): Promise<ExamRow | null> {
  const where = examsTaughtBy(viewer)
  if (!where || !isStorableText(slug)) return null
  await closeOverdueAttempts(now)
  return prisma().exam.findFirst({ where: { slug, ...where }, select: examSelection })
}

function studentsLike(find: string): Prisma.AttemptWhereInput {
  if (find === '') return {}
  const contains = { contains: find, mode: 'insensitive' } as const
  return { user: { OR: [{ name: contains }, { email: contains }] } }
}

const attemptSelection = {
  id: true,
  userId: true,
  number: true,
  startedAt: true,
  closedAt: true,
  closedBy: true,
  points: true,
  maxPoints: true,
  user: { select: { name: true, email: true } },
} satisfies Prisma.AttemptSelect

async function loadResults(
  exam: ExamRow,
  those: Pick<Prisma.AttemptFindManyArgs, 'where' | 'skip' | 'take'>,
): Promise<StudentResult[]> {
  const attempts = await prisma().attempt.findMany({
    ...those,
    where: those.where ?? {},
    orderBy: [{ user: { name: 'asc' } }, { userId: 'asc' }, { number: 'asc' }],
    select: attemptSelection,
  })
  // What counts is decided by all attempts of a student, on whichever page they are.
  const all =
    those.take === undefined
      ? attempts
      : await prisma().attempt.findMany({
          where: { examId: exam.id, userId: { in: [...new Set(attempts.map(({ userId }) => userId))] } },
          orderBy: { number: 'asc' },
          select: { id: true, userId: true, number: true, points: true, maxPoints: true },
        })
  const counted = resultsByAttempt(all, examPolicySchema.parse(exam.policy).counts)
  return attempts.map((attempt) => ({
    attemptId: attempt.id,
    student: attempt.user.name ?? '',
    email: attempt.user.email ?? '',
    number: attempt.number ?? 1,
    startedAt: attempt.startedAt.toISOString(),
    closedAt: attempt.closedAt?.toISOString() ?? null,
    closedBy: attempt.closedBy,
    points: attempt.points,
    maxPoints: attempt.maxPoints ?? 0,
    result: counted.get(attempt.id) ?? null,
  }))
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
