import 'server-only'
import { concerns, type ItemRef, type Ruling } from '@/lib/attempts/ruling'
import type { RuledQuestion } from '@/lib/attempts/ruling-form'
import { rulingInWords } from '@/lib/attempts/ruling-in-words'
import { answerFormatSchema } from '@/lib/questions/answer'
import { familyTitle } from '@/lib/questions/families'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { isStorableText } from '@/lib/server/database/is-storable-text'
import { connectionPool, prisma } from '@/lib/server/database/prisma'
import { examsTaughtBy } from '@/lib/server/teach/exams-taught-by'

/** A question of an exam: `number` counts them through its sections, as a paper that is not shuffled does. */
export type ExamQuestion = { from: ItemRef; number: number; family: string; title: string; points: number }

export type RuledExam = { id: string; title: string; slug: string; questions: ExamQuestion[] }

/** An exam whose marks this person may change, with its questions; null otherwise. */
export async function findRuledExam(viewer: Viewer, slug: string): Promise<RuledExam | null> {
  const where = examsTaughtBy(viewer)
  if (!where || !isStorableText(slug)) return null
  const exam = await prisma().exam.findFirst({
    where: { slug, ...where },
    select: {
      id: true,
      title: true,
      slug: true,
      sections: {
        orderBy: { position: 'asc' },
        select: {
          bankId: true,
          bank: {
            select: {
              items: { orderBy: { position: 'asc' }, select: { position: true, family: true, points: true } },
            },
          },
        },
      },
    },
  })
  if (!exam) return null
  const questions: ExamQuestion[] = []
  for (const { bankId, bank } of exam.sections) {
    for (const { position, family, points } of bank.items) {
      const from = { bankId, item: position }
      const known = questions.some((question) => question.from.bankId === bankId && question.from.item === position)
      if (!known) questions.push({ from, number: questions.length + 1, family, title: familyTitle(family), points })
    }
  }
  return { id: exam.id, title: exam.title, slug: exam.slug, questions }
}

/** A ruling in words that name the question by its number. */
export function rulingSentence(ruling: Ruling, { questions }: RuledExam): string {
  const question = ruling.item && questions.find(({ from }) => concerns(ruling, from))
  return rulingInWords(ruling, question ? `question ${question.number}` : 'a question that its bank no longer has')
}

/** The questions as the form of a ruling checks them, each with the form of the answers that students gave. */
export async function loadRuledQuestions({ id, questions }: RuledExam): Promise<RuledQuestion[]> {
  const asked = questions.map(({ from }, index) => ({ index, ...from }))
  const { rows } = await connectionPool().query<{ index: number; format: unknown }>({
    name: 'ruled-formats',
    text: `
      SELECT asked."index", (
        SELECT slot."prompt"->'format' FROM "Attempt" attempt
        JOIN "Slot" slot ON slot."attemptId" = attempt."id" AND slot."bankId" = asked."bankId" AND slot."item" = asked."item"
        WHERE attempt."examId" = $1 LIMIT 1) AS "format"
      FROM jsonb_to_recordset($2::jsonb) AS asked("index" int, "bankId" uuid, "item" int)`,
    values: [id, JSON.stringify(asked)],
  })
  const formats = new Map(rows.map(({ index, format }) => [index, format]))
  return questions.map(({ from }, index) => {
    const format = formats.get(index) ?? null
    return { from, format: format === null ? null : answerFormatSchema.parse(format) }
  })
}
