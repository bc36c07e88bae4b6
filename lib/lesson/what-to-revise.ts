import type { GradedSlotView } from '@/lib/attempts/attempt-view'
import { type LessonSection, sections } from '@/lib/lesson/sections'
import { isFamilyId, loadFamily } from '@/lib/questions/families'
import { skills } from '@/lib/questions/skills'

/** A section to read again, and why: the mistakes found, or the questions that nothing explains. */
export type Revision = { section: LessonSection; mistakes: string[]; questions: number[] }

type Answered = Pick<GradedSlotView, 'position' | 'outcome' | 'suspects'> & { family: string }

/** So many ideas are shown in full with a verdict; the others explain the answer no better. */
const mostNamed = 2

/**
 * The sections that mend what went wrong, in the lesson's order. A mistake that was found names its own section; where
 * none was, or nothing was answered, it is the section that teaches the question's skill.
 */
export function whatToRevise(slots: readonly Answered[]): Revision[] {
  const reasons = slots.flatMap(reasonsOf)
  return sections.flatMap((section) => {
    const own = reasons.filter(({ remedy }) => remedy === section.number)
    if (own.length === 0) return []
    const mistakes = own.flatMap(({ mistake }) => (mistake === null ? [] : [mistake]))
    const questions = own.flatMap(({ mistake, position }) => (mistake === null ? [position] : []))
    return [{ section, mistakes: [...new Set(mistakes)], questions }]
  })
}

type Reason = { remedy: number; mistake: string | null; position: number }

function reasonsOf({ position, outcome, suspects, family }: Answered): Reason[] {
  if (outcome === 'right') return []
  const named = suspects
    .slice(0, mostNamed)
    .flatMap(({ name, remedies }) => remedies.map((remedy) => ({ remedy, mistake: name, position })))
  if (named.length > 0 || !isFamilyId(family)) return named
  return [{ remedy: skills[loadFamily(family).skill].remedy, mistake: null, position }]
}
