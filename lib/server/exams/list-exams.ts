import 'server-only'
import { takesAnswers } from '@/lib/attempts/attempt-status'
import type { Disclosure } from '@/lib/attempts/disclosure'
import { examAvailability } from '@/lib/attempts/exam-availability'
import { examPolicySchema } from '@/lib/attempts/exam-policy'
import { examResult } from '@/lib/attempts/exam-result'
import type { ListedExam } from '@/lib/attempts/listed-exam'
import { rulesInWords } from '@/lib/attempts/rules-in-words'
import { zoneTimeText } from '@/lib/attempts/zone-time-text'
import { closeOverdueAttempts } from '@/lib/server/attempts/close-attempt'
import { isStorableText } from '@/lib/server/database/is-storable-text'
import { prisma } from '@/lib/server/database/prisma'
import type { Prisma } from '@/prisma/generated/client'
import { findDisclosures } from './find-disclosures'
import { overrideSelection, readStudentTimes, timesSelection } from './student-times'

const examSelection = {
  id: true,
  slug: true,
  title: true,
  description: true,
  policy: true,
  password: true,
  timeZone: true,
  ...timesSelection,
  sections: {
    orderBy: { position: 'asc' },
    select: { title: true, pick: true, bank: { select: { _count: { select: { items: true } } } } },
  },
} satisfies Prisma.ExamSelect

type ExamRow = Prisma.ExamGetPayload<{ select: typeof examSelection }>

/** What an exam is to somebody without an account. */
const nobody = { timeFactor: 1, breaks: 0, attempts: [], overrides: [], disclosures: new Map<string, Disclosure>() }

/** Every exam with its state for this person; a visitor without an account (null) sees the same list without attempts. */
export async function listExams(userId: string | null, now: Date): Promise<ListedExam[]> {
  await closeOverdueAttempts(now)
  const exams = await prisma().exam.findMany({
    orderBy: [{ position: 'asc' }, { title: 'asc' }],
    select: examSelection,
  })
  const student = userId === null ? nobody : await loadStudent(userId, now)
  return exams.map((exam) => viewExam(exam, student, now))
}

/** One exam as `listExams` shows it; null when there is none of that name. */
export async function findExam(slug: string, userId: string | null, now: Date): Promise<ListedExam | null> {
  if (!isStorableText(slug)) return null
  await closeOverdueAttempts(now)
  const exam = await prisma().exam.findUnique({ where: { slug }, select: examSelection })
  return exam && viewExam(exam, userId === null ? nobody : await loadStudent(userId, now), now)
}

async function loadStudent(userId: string, now: Date) {
  const [person, overrides, disclosures] = await Promise.all([
    prisma().user.findUniqueOrThrow({
      where: { id: userId },
      select: {
        timeFactor: true,
        breaks: true,
        attempts: {
          where: { kind: 'exam' },
          select: { id: true, examId: true, number: true, endsAt: true, closedAt: true, points: true, maxPoints: true },
        },
      },
    }),
    prisma().examOverride.findMany({
      where: { OR: [{ userId }, { group: { members: { some: { userId } } } }] },
      select: { examId: true, ...overrideSelection },
    }),
    findDisclosures({ attempts: { some: { userId, points: { not: null } } } }, now),
  ])
  return { ...person, overrides, disclosures }
}

type Student = Awaited<ReturnType<typeof loadStudent>> | typeof nobody

function viewExam(exam: ExamRow, student: Student, now: Date): ListedExam {
  const { slug, title, description } = exam
  const sections = exam.sections.map((section) => ({ ...section, pool: section.bank._count.items }))
  const policy = examPolicySchema.parse(exam.policy)
  const times = readStudentTimes(
    exam,
    student.overrides.filter(({ examId }) => examId === exam.id),
    student,
  )
  const own = student.attempts.filter(({ examId }) => examId === exam.id)
  const open = own.find(({ closedAt, endsAt }) => closedAt === null && takesAnswers({ end: endsAt, closed: null }, now))
  const scores = own.flatMap(({ number, points, maxPoints }) =>
    number === null || points === null || maxPoints === null ? [] : [{ number, points, maxPoints }],
  )
  const result = examResult(scores, policy.counts)
  const shown = student.disclosures.get(exam.id)?.score === 'now'
  return {
    slug,
    title,
    description,
    questions: sections.reduce((sum, { pick, pool }) => sum + (pick ?? pool), 0),
    minutes: times.timeLimit === null ? null : times.timeLimit / 60,
    attemptsAllowed: times.attemptsAllowed,
    availability: examAvailability(times, { attempts: own.length, openAttempt: open?.id ?? null }, now),
    locked: exam.password !== null,
    rules: rulesInWords(times, policy, sections, zoneTimeText(exam.timeZone)),
    counts: policy.counts,
    result: result && (shown ? { points: result.points, maxPoints: result.maxPoints } : 'held-back'),
  }
}
