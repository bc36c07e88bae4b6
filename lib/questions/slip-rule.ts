import type { Answer } from '@/lib/questions/answer'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import type { PairSlip, Slip } from '@/lib/questions/question'
import { sameAnswer } from '@/lib/questions/same-answer'

/** One wrong idea as an executable rule: what it answers on these numbers, and the line of the calculation that went wrong. */
export type SlipRule<Parameters> = {
  misconception: MisconceptionId
  /** Everything a student with this idea may answer, likeliest first; empty where the idea cannot show. */
  answers(parameters: Parameters): readonly Answer[]
  line(parameters: Parameters, answer: Answer): string
}

/** The slips of a key. An answer that a rule reaches although it is right is dropped: it would prove nothing. */
export function slipsOf<P>(rules: readonly SlipRule<P>[], parameters: P, correct: Answer): Slip[] {
  const slips: Slip[] = []
  for (const rule of rules) {
    for (const answer of rule.answers(parameters)) {
      if (sameAnswer(answer, correct)) continue
      slips.push({ misconception: rule.misconception, answer, line: rule.line(parameters, answer) })
    }
  }
  return slips
}

/** Two wrong ideas at once as one rule. */
export type PairRule<Parameters> = Omit<SlipRule<Parameters>, 'misconception'> & {
  misconceptions: readonly [MisconceptionId, MisconceptionId]
}

/** The pairs of a key: only answers that neither are right nor follow from a single wrong idea, each pair once. */
export function pairSlipsOf<P>(
  rules: readonly PairRule<P>[],
  parameters: P,
  correct: Answer,
  slips: readonly Slip[],
): PairSlip[] {
  const pairs: PairSlip[] = []
  for (const rule of rules) {
    for (const answer of rule.answers(parameters)) {
      if (sameAnswer(answer, correct) || isExplained(slips, answer)) continue
      const misconceptions: PairSlip['misconceptions'] = [rule.misconceptions[0], rule.misconceptions[1]]
      pairs.push({ misconceptions, answer, line: rule.line(parameters, answer) })
    }
  }
  return pairs
}

function isExplained(slips: readonly Slip[], answer: Answer): boolean {
  for (const slip of slips) if (sameAnswer(slip.answer, answer)) return true
  return false
}

/** Whether a rule answers something, and nothing that is right: then its wrong idea cannot pass for knowledge. */
export function exposes(answers: readonly Answer[], correct: Answer): boolean {
  if (answers.length === 0) return false
  for (const answer of answers) if (sameAnswer(answer, correct)) return false
  return true
}

/** Whether the likeliest answers of these rules all differ, so that one wrong answer points at one idea. */
export function separatesAll(answered: readonly (readonly Answer[])[]): boolean {
  const seen: Answer[] = []
  for (const [answer] of answered) {
    if (answer === undefined) continue
    for (const earlier of seen) if (sameAnswer(answer, earlier)) return false
    seen.push(answer)
  }
  return true
}
