import { families } from '@/lib/questions/families'
import type { Family } from '@/lib/questions/family'
import { preparedFamily } from '@/lib/questions/prepared-family'
import { questionFingerprint } from '@/lib/questions/question-fingerprint'
import { sameAnswer } from '@/lib/questions/same-answer'
import { type StudentOutcome, simulateStudents } from './simulate-students'

export type FamilyDiagnosis = {
  family: string
  /** Sets of numbers under the family's own constraints, those that are passed over included. */
  space: number
  /** Different questions that can be drawn, counted where the space is small enough and else estimated. */
  distinct: number
  isEstimate: boolean
  draws: number
  /** Draws on which a targeted idea gives the right answer or none. */
  masked: number
  students: StudentOutcome[]
}

/** Sets of numbers that are gone through one by one. */
const mostCounted = 50_000

export function diagnoseFamily(family: Family, draws: number): FamilyDiagnosis {
  const prepared = preparedFamily(family.id, {})
  if (prepared.kind === 'refused') throw new Error(prepared.problem)
  let masked = 0
  for (let i = 0; i < draws; i++) {
    const { ref, key } = prepared.draw(`report-${i}`)
    const wrong = family.wrongAnswers(ref.parameters)
    const isMasked = family.targets(ref.parameters).some((target) => {
      const answers = wrong.filter(({ misconception }) => misconception === target)
      return answers.length === 0 || answers.some(({ answer }) => sameAnswer(answer, key.correct))
    })
    if (isMasked) masked++
  }
  const { space } = prepared
  const looked = Math.min(space.count, mostCounted)
  const prints = new Set<string>()
  for (let i = 0; i < looked; i++) {
    const parameters = space.at(Math.floor((i * space.count) / looked))
    if (parameters !== null) prints.add(questionFingerprint({ family: family.id, parameters }))
  }
  return {
    family: family.id,
    space: space.count,
    distinct: Math.round((prints.size * space.count) / looked),
    isEstimate: looked < space.count,
    draws,
    masked,
    students: simulateStudents(family, draws),
  }
}

/** The students' shares, of their wrong answers. */
export function sharesOf(students: readonly StudentOutcome[]): { listed: number; alone: number; settled: number } {
  const sum = (name: 'wrong' | 'listed' | 'alone' | 'settled') =>
    students.reduce((total, outcome) => total + outcome[name], 0)
  const wrong = sum('wrong')
  return { listed: sum('listed') / wrong, alone: sum('alone') / wrong, settled: sum('settled') / wrong }
}

/** Prints a line for every family, or for those named; the number of families that masked a targeted idea. */
export function printDiagnosis(only: readonly string[], draws: number): number {
  const unknown = only.filter((id) => families.every((family) => family.id !== id))
  if (unknown.length > 0) throw new Error(`There is no question family “${unknown[0]}”`)
  console.log(
    `${''.padEnd(30)}${['space', 'distinct', 'masked', 'one suspect', 'settled in two'].map((name) => name.padStart(16)).join('')}`,
  )
  let failed = 0
  for (const family of families) {
    if (only.length > 0 && !only.includes(family.id)) continue
    const { space, distinct, isEstimate, masked, students } = diagnoseFamily(family, draws)
    const { alone, settled } = sharesOf(students)
    const cells = [
      space.toLocaleString('en-GB'),
      `${isEstimate ? 'about ' : ''}${distinct.toLocaleString('en-GB')}`,
      percent(masked / draws),
      percent(alone),
      percent(settled),
    ]
    console.log(`${family.id.padEnd(30)}${cells.map((cell) => cell.padStart(16)).join('')}`)
    if (masked > 0) failed++
  }
  return failed
}

export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
