import type { Answer } from '@/lib/questions/answer'
import type { Family } from '@/lib/questions/family'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import type { Question } from '@/lib/questions/question'
import { suspectedAnswers } from '@/lib/questions/suspected-answers'

/** What a student with one wrong idea answers: the likeliest answer of the idea where it applies, else the right one. */
export function studentAnswer(family: Family, { ref, key }: Question, misconception: MisconceptionId): Answer {
  const rule = family.wrongAnswers(ref.parameters).find((wrong) => wrong.misconception === misconception)
  return rule?.answer ?? suspectedAnswers(key, misconception)[0] ?? key.correct
}
