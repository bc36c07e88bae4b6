import 'server-only'
import { askedPrompt } from '@/lib/attempts/asked-prompt'
import { type DrawnSlot, drawPaper } from '@/lib/attempts/draw-paper'
import { examPolicySchema } from '@/lib/attempts/exam-policy'
import { formatAnswer } from '@/lib/grading/format-answer'
import { type NumberKind, numberKindOf } from '@/lib/questions/number-kind'
import type { Prompt, Step } from '@/lib/questions/question'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { isStorableText } from '@/lib/server/database/is-storable-text'
import { prisma } from '@/lib/server/database/prisma'
import { poolSelection, readPool } from '@/lib/server/exams/exam-pool'
import { examsTaughtBy } from './exams-taught-by'

export type PreviewedQuestion = {
  position: number
  maxPoints: number
  prompt: Prompt
  numbers: NumberKind
  correct: string
  steps: Step[]
}

export type ExamPreview = { title: string; slug: string; questions: PreviewedQuestion[] }

/**
 * The paper that a student who has seen nothing yet would get with this seed, for somebody who teaches the exam. Nothing is
 * stored. Null when there is no such exam for this person.
 */
export async function previewExam(viewer: Viewer, slug: string, seed: string): Promise<ExamPreview | null> {
  const where = examsTaughtBy(viewer)
  if (!where || !isStorableText(slug)) return null
  const exam = await prisma().exam.findFirst({
    where: { slug, ...where },
    select: {
      title: true,
      slug: true,
      policy: true,
      seed: true,
      ...poolSelection,
    },
  })
  if (!exam) return null
  const paper = drawPaper(
    readPool(exam),
    examPolicySchema.parse(exam.policy),
    { exam: exam.seed, attempt: seed },
    new Set(),
  )
  return { title: exam.title, slug: exam.slug, questions: paper.map(previewQuestion) }
}

function previewQuestion({ position, maxPoints, question: { ref, prompt, key } }: DrawnSlot): PreviewedQuestion {
  return {
    position,
    maxPoints,
    prompt: askedPrompt(prompt),
    numbers: numberKindOf(ref.family),
    correct: formatAnswer(prompt.format, key.correct),
    steps: key.steps.map(({ label, text }) => ({ label, text })),
  }
}
