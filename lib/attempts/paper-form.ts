import { z } from 'zod'
import { answerKeySchema, promptSchema, questionRefSchema } from '@/lib/questions/question'
import { forkSeed } from '@/lib/random/fork-seed'
import { drawSections, type PaperSection } from './draw-paper'
import type { ExamPolicy, ExamSection } from './exam-policy'

const printedQuestionSchema = z.object({
  position: z.int().min(1),
  maxPoints: z.number(),
  ref: questionRefSchema,
  prompt: promptSchema,
  key: answerKeySchema,
  /** The item of a bank that it was drawn from. */
  from: z.object({ bankId: z.string(), item: z.int() }).nullable(),
})
export type PrintedQuestion = z.infer<typeof printedQuestionSchema>

/** As it is stored with a form: every question with its numbers, its words and its key. */
export const printedSectionsSchema = z.array(z.object({ title: z.string(), questions: z.array(printedQuestionSchema) }))
export type PrintedSection = z.infer<typeof printedSectionsSchema>[number]

/** One version of an exam on paper, as it was printed, whatever has become of the exam since. `timeLimit` in seconds. */
export type PaperForm = {
  readonly code: string
  readonly title: string
  readonly timeLimit: number | null
  readonly sections: readonly PrintedSection[]
}

/**
 * Draws the questions of a form by the exam's rules, as for somebody who has seen nothing yet. Its numbers follow from its code
 * and the exam's own seed, which nobody is told.
 */
export function drawForm(
  code: string,
  sections: readonly (PaperSection & Pick<ExamSection, 'title'>)[],
  policy: ExamPolicy,
  examSeed: string,
): PrintedSection[] {
  const drawn = drawSections(
    sections,
    policy,
    { exam: examSeed, attempt: forkSeed(examSeed, `form-${code}`) },
    new Set(),
  )
  return sections.map(({ title }, index) => ({
    title,
    questions: (drawn[index] ?? []).map(({ position, maxPoints, question, from }) => ({
      position,
      maxPoints,
      ...question,
      from,
    })),
  }))
}
