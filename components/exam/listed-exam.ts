import type { ExamAvailability } from '@/lib/attempts/exam-availability'
import type { CountingRule } from '@/lib/attempts/exam-policy'

/** An exam as it is listed for one student. */
export type ListedExam = {
  slug: string
  title: string
  description: string
  questions: number
  minutes: number | null
  attemptsAllowed: number | null
  availability: ExamAvailability
  locked: boolean
  counts: CountingRule
  rules: readonly string[]
  result: { points: number; maxPoints: number } | 'held-back' | null
}
