import type { Slot } from '@/lib/attempts/attempt'
import { type Conclusion, concludeFollowUp } from '@/lib/grading/conclude-follow-up'
import { readAnswer } from '@/lib/grading/read-answer'
import type { Suspect } from '@/lib/questions/suspect'

/** What the answer to a follow-up says about the suspects it was asked for; null for any other question. */
export function followUpConclusion({ followUp, key, prompt, raw }: Slot): Conclusion | null {
  if (followUp === null) return null
  const reading = readAnswer(prompt.format, raw)
  return concludeFollowUp(followUp.suspects, key, reading.kind === 'answer' ? reading.answer : null)
}

/** The suspects that a conclusion leaves; null where it says nothing of them. */
export function suspectsLeft(conclusion: Conclusion | null): readonly Suspect[] | null {
  switch (conclusion?.kind) {
    case 'settled':
      return [conclusion.suspect]
    case 'narrowed':
      return conclusion.suspects
    case 'right':
    case 'unexplained':
    case 'unanswered':
    case undefined:
      return null
  }
}

/** The suspects between which a wrong answer leaves open what happened: two or more, or none. */
export function openSuspects(slot: Slot): readonly Suspect[] {
  if (slot.grade?.outcome !== 'wrong') return []
  const conclusion = followUpConclusion(slot)
  const suspects = conclusion === null ? slot.grade.suspects : (suspectsLeft(conclusion) ?? [])
  return suspects.length > 1 ? suspects : []
}
