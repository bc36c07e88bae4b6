import 'server-only'
import { drawCoded } from '@/lib/questions/draw-coded'
import { loadFamily } from '@/lib/questions/families'
import { answerKeySchema, promptSchema, type Question, questionRefSchema } from '@/lib/questions/question'
import { type QuestionCode, readQuestionCode } from '@/lib/questions/question-code'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { prisma } from '@/lib/server/database/prisma'
import { findDisclosures } from '@/lib/server/exams/find-disclosures'
import { examsTaughtBy } from '@/lib/server/teach/exams-taught-by'
import type { Prisma } from '@/prisma/generated/client'

/**
 * The question that a code names, as typed; null where it names none, or none for this person. A short code is
 * everybody's. One that was drawn for an exam is for those who teach it and, once they may see its answers, for its students.
 */
export async function findCodedQuestion(viewer: Viewer | null, text: string, now: Date): Promise<Question | null> {
  const code = readQuestionCode(text)
  switch (code?.kind) {
    case undefined:
      return null
    case 'drawn':
      return drawCoded(code)
    case 'stored': {
      if (viewer === null) return null
      const attempt = { OR: await openedAttempts(viewer, now) }
      // All seeds are hexadecimal here, so that everything beginning with these digits lies between the two.
      return findStored(code, { seed: { gte: code.seedStart, lt: `${code.seedStart}g` }, attempt })
    }
  }
}

/** The attempts whose questions this person may have with their answers. */
async function openedAttempts(viewer: Viewer, now: Date): Promise<Prisma.AttemptWhereInput[]> {
  const { userId } = viewer
  const handedIn = { kind: 'exam', closedAt: { not: null } } as const
  const disclosures = await findDisclosures({ attempts: { some: { ...handedIn, userId } } }, now)
  const disclosed = [...disclosures].flatMap(([examId, { answer }]) => (answer === 'now' ? [examId] : []))
  const taught = examsTaughtBy(viewer)
  return [
    { kind: 'practice', userId },
    { ...handedIn, userId, examId: { in: disclosed } },
    // With `is`, since Prisma takes a bare empty filter inside OR, such as an administrator's, for one that matches nothing.
    ...(taught ? [{ ...handedIn, exam: { is: taught } }] : []),
  ]
}

async function findStored(
  { family, version, convention }: QuestionCode,
  where: Prisma.SlotWhereInput,
): Promise<Question | null> {
  const rows = await prisma().slot.findMany({
    where: { family, version, ...where },
    select: { family: true, version: true, seed: true, parameters: true, prompt: true, key: true },
    take: 20,
  })
  const { conventions } = loadFamily(family)
  const wanted = convention ?? conventions[0]
  const questions = rows.map((row) => ({
    ref: questionRefSchema.parse(row),
    prompt: promptSchema.parse(row.prompt),
    key: answerKeySchema.parse(row.key),
  }))
  return questions.find(({ prompt }) => conventions.length === 1 || prompt.convention === wanted) ?? null
}
