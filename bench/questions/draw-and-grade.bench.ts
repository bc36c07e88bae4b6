import { grade } from '@/lib/grading/grade'
import { families } from '@/lib/questions/families'
import type { Family } from '@/lib/questions/family'

export type DrawAndGradeRow = {
  family: string
  /** Questions drawn (prompt, key and all) and graded per second on one core: the median round. */
  perSecond: number
  /** The fastest round, which tells what the code can do when other processes want the core too. */
  fastest: number
}

const rounds = 91
const roundMilliseconds = 10
const warmUpMilliseconds = 400

/** Draws a question of every family and grades a right and a wrong answer in turn, over and over, each with a new seed. */
export async function benchDrawAndGrade(): Promise<DrawAndGradeRow[]> {
  const rows = families.map((family) => ({ family: family.id, ...measure(family) }))
  console.log('Questions drawn and graded per second, one core         median   fastest')
  for (const { family, perSecond, fastest } of rows) {
    console.log(`  ${family.padEnd(50)} ${count(perSecond)} ${count(fastest)}`)
  }
  return rows
}

function count(perSecond: number): string {
  return Math.round(perSecond).toLocaleString('en-GB').padStart(9)
}

function measure(family: Family): { perSecond: number; fastest: number } {
  const prepared = family.prepare({})
  if (prepared.kind === 'refused') throw new Error(`${family.id}: ${prepared.problem}`)
  let seed = 0
  let right = 0

  function round(milliseconds: number): number {
    const begin = performance.now()
    let questions = 0
    let elapsed = 0
    while (elapsed < milliseconds) {
      for (let i = 0; i < 100; i++) right += drawAndGrade(`bench-${seed++}`)
      questions += 100
      elapsed = performance.now() - begin
    }
    return (questions * 1000) / elapsed
  }

  function drawAndGrade(label: string): number {
    if (prepared.kind === 'refused') return 0
    const { key } = prepared.draw(label)
    const wrong = key.slips[0]?.answer
    const result = grade(key, seed % 2 === 0 && wrong !== undefined ? wrong : key.correct)
    return result.kind === 'right' ? 1 : 0
  }

  round(warmUpMilliseconds)
  const speeds = Array.from({ length: rounds }, () => round(roundMilliseconds)).sort((a, b) => a - b)
  // The count keeps the work from being optimised away, and a grader that is always right or never would show here.
  if (right === 0 || right === seed) throw new Error(`${family.id}: ${right} of ${seed} graded right`)
  return { perSecond: speeds[Math.floor(rounds / 2)] as number, fastest: speeds[rounds - 1] as number }
}
