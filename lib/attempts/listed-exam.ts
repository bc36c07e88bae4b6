import type { ExamAvailability } from './exam-availability'
import type { CountingRule } from './exam-policy'

/** An exam as it is listed for one student. */
export type ListedExam = {
  slug: string
  title: string
  description: string
  questions: number
  /** This person's minutes; null: no limit. */
  minutes: number | null
  attemptsAllowed: number | null
  availability: ExamAvailability
  /** Whether a password is asked for before a start. */
  locked: boolean
  counts: CountingRule
  /** The rules as they stand for this person, in sentences. */
  rules: readonly string[]
  /** What counts of the closed attempts; null before the first. */
  result: { points: number; maxPoints: number } | 'held-back' | null
}
