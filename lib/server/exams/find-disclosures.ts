import 'server-only'
import { type Disclosure, disclosureOf } from '@/lib/attempts/disclosure'
import { examPolicySchema, type Feedback, feedbackParts } from '@/lib/attempts/exam-policy'
import { prisma } from '@/lib/server/database/prisma'
import type { Prisma } from '@/prisma/generated/client'
import { findClosings } from './find-closings'
import { timesSelection } from './student-times'

/** What students may see of their results in these exams, by the exam's id. */
export async function findDisclosures(where: Prisma.ExamWhereInput, now: Date): Promise<Map<string, Disclosure>> {
  const rows = await prisma().exam.findMany({ where, select: { id: true, policy: true, ...timesSelection } })
  const exams = rows.map((row) => ({ ...row, feedback: examPolicySchema.parse(row.policy).feedback }))
  const closings = await findClosings(exams.filter(({ feedback }) => waitsForClosing(feedback)))
  return new Map(exams.map(({ id, feedback }) => [id, disclosureOf(feedback, closings.get(id) ?? null, now)]))
}

function waitsForClosing(feedback: Feedback): boolean {
  return feedbackParts.some((part) => feedback[part] === 'after-close')
}
