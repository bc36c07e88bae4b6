import { concludeFollowUp } from '@/lib/grading/conclude-follow-up'
import { grade } from '@/lib/grading/grade'
import { drawFollowUp } from '@/lib/questions/draw-follow-up'
import { loadFamily } from '@/lib/questions/families'
import type { Family } from '@/lib/questions/family'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import { preparedFamily } from '@/lib/questions/prepared-family'
import type { Question } from '@/lib/questions/question'
import { detectableIn } from '@/lib/questions/suspect'
import { studentAnswer } from './simulated-student'

/** What became of a student's draws: wrong answers, those that list the idea, that list it alone, that settle on it. */
export type StudentOutcome = {
  misconception: MisconceptionId
  draws: number
  wrong: number
  listed: number
  alone: number
  settled: number
}

/** One student for each wrong idea that draws of the family can show; each answers `draws` questions, and follow-ups. */
export function simulateStudents(family: Family, draws: number): StudentOutcome[] {
  const questions = drawQuestions(family, draws)
  const ideas = [...new Set(questions.flatMap(({ key }) => detectableIn(key)))]
  return ideas.map((misconception) => simulateStudent(family, misconception, questions))
}

function drawQuestions(family: Family, draws: number): Question[] {
  const prepared = preparedFamily(family.id, {})
  if (prepared.kind === 'refused') throw new Error(prepared.problem)
  return Array.from({ length: draws }, (_, i) => prepared.draw(`student-${i}`))
}

function simulateStudent(family: Family, misconception: MisconceptionId, questions: readonly Question[]) {
  const outcome: StudentOutcome = { misconception, draws: questions.length, wrong: 0, listed: 0, alone: 0, settled: 0 }
  for (const question of questions) {
    const result = grade(question.key, studentAnswer(family, question, misconception))
    if (result.kind !== 'wrong') continue
    outcome.wrong++
    if (!result.suspects.includes(misconception)) continue
    outcome.listed++
    if (result.suspects.length === 1) {
      outcome.alone++
      outcome.settled++
      continue
    }
    const followUp = drawFollowUp(question.ref, {}, result.suspects, question.ref.seed)
    if (followUp === null) continue
    const next = loadFamily(followUp.question.ref.family)
    const answer = studentAnswer(next, followUp.question, misconception)
    const conclusion = concludeFollowUp(result.suspects, followUp.question.key, answer)
    if (conclusion.kind === 'settled' && conclusion.suspect === misconception) outcome.settled++
  }
  return outcome
}
