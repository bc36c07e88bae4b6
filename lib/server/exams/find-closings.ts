import 'server-only'
import { lastEnd } from '@/lib/attempts/exam-times'
import { prisma } from '@/lib/server/database/prisma'
import { overrideSelection, readStudentTimes, type TimesRow } from './student-times'

type ExamRow = TimesRow & { id: string }

const usual = { timeFactor: 1, breaks: 0 }

/**
 * When nobody can work on these exams any more, by the exam's id; null: never. It waits for whoever has a later closing by an
 * override or an accommodation, for late work, and for attempts under way.
 */
export async function findClosings(exams: readonly ExamRow[]): Promise<Map<string, Date | null>> {
  if (exams.length === 0) return new Map()
  const examId = { in: exams.map(({ id }) => id) }
  const [overrides, accommodated, underWay] = await Promise.all([
    prisma().examOverride.findMany({ where: { examId }, select: { examId: true, userId: true, ...overrideSelection } }),
    prisma().user.findMany({
      where: { OR: [{ timeFactor: { gt: 1 } }, { breaks: { gt: 0 } }] },
      select: { id: true, timeFactor: true, breaks: true, memberships: { select: { groupId: true } } },
    }),
    prisma().attempt.findMany({
      where: { examId, closedAt: null },
      distinct: ['examId', 'endsAt'],
      select: { examId: true, endsAt: true },
    }),
  ])
  return new Map(
    exams.map((exam) => {
      const granted = overrides.filter((override) => override.examId === exam.id)
      const ordinary = [[], ...granted.map((override) => [override])].map((own) => readStudentTimes(exam, own, usual))
      const slower = accommodated.map((person) => {
        const groups = new Set(person.memberships.map(({ groupId }) => groupId))
        const own = granted.filter(
          ({ userId, groupId }) => userId === person.id || (groupId !== null && groups.has(groupId)),
        )
        return readStudentTimes(exam, own, person)
      })
      const ends = underWay.filter((attempt) => attempt.examId === exam.id).map(({ endsAt }) => endsAt)
      return [exam.id, lastEnd([...ordinary, ...slower], ends)]
    }),
  )
}
