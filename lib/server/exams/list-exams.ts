import 'server-only'
import { isOverdue } from '@/lib/attempts/deadline'
import { type ExamAvailability, examAvailability } from '@/lib/attempts/exam-availability'
import { closeOverdueAttempts } from '@/lib/server/attempts/close-attempt'
import { prisma } from '@/lib/server/database/prisma'
import type { Prisma } from '@/prisma/generated/client'

export type ExamView = {
  slug: string
  title: string
  description: string
  questions: number
  /** Minutes; null: no limit. */
  minutes: number | null
  attemptsAllowed: number | null
  availability: ExamAvailability
  /** The best closed attempt, as points of the maximum; null before the first. */
  best: { points: number; maxPoints: number } | null
}

const examSelection = {
  id: true,
  slug: true,
  title: true,
  description: true,
  opensAt: true,
  closesAt: true,
  timeLimit: true,
  attemptsAllowed: true,
  bank: { select: { _count: { select: { items: true } } } },
} satisfies Prisma.ExamSelect

/** Every exam with its state for this person; a visitor without an account (null) sees the same list without attempts. */
export async function listExams(userId: string | null, now: Date): Promise<ExamView[]> {
  await closeOverdueAttempts(now)
  const exams = await prisma().exam.findMany({
    orderBy: [{ position: 'asc' }, { title: 'asc' }],
    select: examSelection,
  })
  return viewExams(exams, userId, now)
}

type ExamRow = Prisma.ExamGetPayload<{ select: typeof examSelection }>

async function viewExams(exams: ExamRow[], userId: string | null, now: Date): Promise<ExamView[]> {
  const attempts =
    userId === null
      ? []
      : await prisma().attempt.findMany({
          where: { userId, examId: { in: exams.map((exam) => exam.id) } },
          select: { id: true, examId: true, deadline: true, closedAt: true, points: true, maxPoints: true },
        })
  return exams.map((exam) => {
    const own = attempts.filter((attempt) => attempt.examId === exam.id)
    const open = own.find((attempt) => attempt.closedAt === null && !isOverdue(attempt.deadline, now))
    const scores = own.flatMap(({ points, maxPoints }) =>
      points === null || maxPoints === null ? [] : [{ points, maxPoints }],
    )
    const { slug, title, description, timeLimit, attemptsAllowed } = exam
    return {
      slug,
      title,
      description,
      questions: exam.bank._count.items,
      minutes: timeLimit === null ? null : timeLimit / 60,
      attemptsAllowed,
      availability: examAvailability(exam, { attempts: own.length, openAttempt: open?.id ?? null }, now),
      best: scores.sort((a, b) => b.points / b.maxPoints - a.points / a.maxPoints)[0] ?? null,
    }
  })
}
