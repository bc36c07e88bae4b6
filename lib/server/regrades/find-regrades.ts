import 'server-only'
import type { PastRegrade } from '@/lib/attempts/past-regrade'
import { rulingSchema } from '@/lib/attempts/ruling'
import { questionValue } from '@/lib/attempts/ruling-form'
import { isFamilyId, loadFamily } from '@/lib/questions/families'
import { misconceptions } from '@/lib/questions/misconceptions'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { prisma } from '@/lib/server/database/prisma'
import { type ExamQuestion, findRuledExam, rulingSentence } from './ruled-exam'

/** A question as the form offers it; `mistakes` are those that its kind of question knows. */
export type OfferedQuestion = { value: string; label: string; mistakes: { id: string; name: string }[] }

export type RegradesView = { title: string; slug: string; questions: OfferedQuestion[]; regrades: PastRegrade[] }

/** What can be regraded in an exam and what has been, the latest first; null where there is no such exam for this person. */
export async function findRegrades(viewer: Viewer, slug: string): Promise<RegradesView | null> {
  const exam = await findRuledExam(viewer, slug)
  if (!exam) return null
  const person = { select: { name: true, email: true } }
  const rows = await prisma().regrade.findMany({
    where: { examId: exam.id },
    orderBy: { number: 'desc' },
    select: {
      id: true,
      ruling: true,
      why: true,
      at: true,
      by: person,
      attempts: true,
      changed: true,
      undoneAt: true,
      undoneBy: person,
      undoneWhy: true,
    },
  })
  const lastStanding = rows.find(({ undoneAt }) => undoneAt === null)
  return {
    title: exam.title,
    slug: exam.slug,
    questions: exam.questions.map(offer),
    regrades: rows.map(({ id, ruling, why, at, by, attempts, changed, undoneAt, undoneBy, undoneWhy }) => ({
      id,
      what: rulingSentence(rulingSchema.parse(ruling), exam),
      why,
      at: at.toISOString(),
      by: nameOf(by),
      attempts,
      changed,
      undone: undoneAt && { at: undoneAt.toISOString(), by: nameOf(undoneBy), why: undoneWhy ?? '' },
      undoable: id === lastStanding?.id,
    })),
  }
}

function offer({ from, number, family, title, points }: ExamQuestion): OfferedQuestion {
  const known = isFamilyId(family) ? loadFamily(family).misconceptions : []
  return {
    value: questionValue(from),
    label: `${number}. ${title} (${points} ${points === 1 ? 'point' : 'points'})`,
    mistakes: [...new Set(known)].map((id) => ({ id, name: misconceptions[id].name })),
  }
}

function nameOf(person: { name: string | null; email: string | null } | null): string {
  return person?.name ?? person?.email ?? 'somebody whose account is gone'
}
