import { misconceptions } from '@/lib/questions/misconceptions'
import type { Slip } from '@/lib/questions/question'
import type { MistakenAnswer } from './mistakes-by-answer'

/** Whole-number wrong answers with the mistakes that lead to each, those with most explanations first, then by size. */
export function mistakenAnswers(slips: readonly Slip[]): MistakenAnswer[] {
  const byAnswer = new Map<number, { name: string; line: string }[]>()
  for (const { answer, misconception, line } of slips) {
    if (answer.kind !== 'number' || answer.denominator !== 1) continue
    const mistake = { name: misconceptions[misconception].name, line }
    byAnswer.set(answer.numerator, [...(byAnswer.get(answer.numerator) ?? []), mistake])
  }
  return [...byAnswer]
    .sort(([a, mistakesA], [b, mistakesB]) => mistakesB.length - mistakesA.length || a - b)
    .map(([answer, mistakes]) => ({ answer: String(answer), mistakes }))
}
