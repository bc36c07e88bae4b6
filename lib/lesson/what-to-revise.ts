import type { GradedSlotView } from '@/lib/attempts/slot-view'
import { remediesOf } from '@/lib/lesson/remedies'
import { type LessonSection, sections } from '@/lib/lesson/sections'
import { isFamilyId, loadFamily } from '@/lib/questions/families'
import { skills } from '@/lib/questions/skills'

/** A mistake with the part of the lesson that sets it right. */
type Mistake = { name: string; part: string; href: string }

/** A section to read again, and why: the mistakes found, or the questions that nothing explains. */
export type Revision = { section: LessonSection; mistakes: Mistake[]; questions: number[] }

type Answered = Pick<GradedSlotView, 'position' | 'outcome' | 'suspects'> & { family: string }

/** So many ideas are shown in full with a verdict; the others explain the answer no better. */
const mostNamed = 2

/**
 * The sections that mend what went wrong, in the lesson's order. A mistake that was found names its own part; where none
 * was, or nothing was answered, it is the section that teaches the question's skill.
 */
export function whatToRevise(slots: readonly Answered[]): Revision[] {
  const wrong = slots.filter(({ outcome }) => outcome !== 'right')
  const mistakes = wrong.flatMap(mistakesOf)
  return sections.flatMap((section) => {
    const own = new Map(mistakes.filter((found) => found.section === section.title).map((found) => [found.name, found]))
    const questions = wrong.filter((slot) => isUnexplained(slot) && teaches(section, slot.family))
    if (own.size === 0 && questions.length === 0) return []
    const named = [...own.values()].map(({ name, part, href }) => ({ name, part, href }))
    return [{ section, mistakes: named, questions: questions.map(({ position }) => position) }]
  })
}

function mistakesOf({ suspects }: Answered) {
  return suspects
    .slice(0, mostNamed)
    .flatMap(({ suspect, name }) => remediesOf(suspect).map((remedy) => ({ ...remedy, name })))
}

function isUnexplained({ suspects }: Answered): boolean {
  return suspects.length === 0
}

/** A family that has been taken out since is taught nowhere. */
function teaches({ number }: LessonSection, family: string): boolean {
  return isFamilyId(family) && skills[loadFamily(family).skill].remedy === number
}
