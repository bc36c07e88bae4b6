import { z } from 'zod'

/** What a student can be told of an exam's result, from least to most telling. */
export const feedbackParts = ['score', 'outcome', 'why', 'answer'] as const
export type FeedbackPart = (typeof feedbackParts)[number]

/** From when on; an earlier one includes the later ones. `at-once`: of each question as soon as its student has checked it. */
export const feedbackTimes = ['at-once', 'after-submission', 'after-close', 'never'] as const
export type FeedbackTime = (typeof feedbackTimes)[number]

const feedbackSchema = z.object({
  score: z.enum(feedbackTimes),
  outcome: z.enum(feedbackTimes),
  why: z.enum(feedbackTimes),
  answer: z.enum(feedbackTimes),
})
export type Feedback = z.infer<typeof feedbackSchema>

/** Whether students check their answers one by one: what is checked counts and stays as it is. */
export function checksAnswers(feedback: Feedback): boolean {
  return feedbackParts.some((part) => feedback[part] === 'at-once')
}

/** Which of several attempts counts for the result. */
export const countingRules = ['best', 'last', 'first', 'average'] as const
export type CountingRule = (typeof countingRules)[number]

/**
 * How an exam is sat, times apart: as it is stored with the exam, each rule with the default that exams without it have had.
 * `navigation` 'one-way' asks the questions one after
 * the other, with no way back. `numbers` 'same' draws one paper for everybody, 'each' other numbers for each attempt. `unseenFirst` prefers, in sections
 * that pick, items that this student's earlier attempts at the exam did not hold.
 */
export const examPolicySchema = z.object({
  counts: z.enum(countingRules).default('best'),
  navigation: z.enum(['free', 'one-way']).default('free'),
  shuffleQuestions: z.boolean().default(false),
  shuffleOptions: z.boolean().default(false),
  numbers: z.enum(['same', 'each']).default('each'),
  unseenFirst: z.boolean().default(false),
  feedback: feedbackSchema.default({
    score: 'after-submission',
    outcome: 'after-submission',
    why: 'after-submission',
    answer: 'after-submission',
  }),
})
export type ExamPolicy = z.infer<typeof examPolicySchema>

/** A part of an exam: `pick` items out of a bank's pool, or (null) all of them. */
export type ExamSection = { readonly title: string; readonly pool: number; readonly pick: number | null }
