import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { grade } from '@/lib/grading/grade'
import { families, loadFamily } from '@/lib/questions/families'
import type { Family } from '@/lib/questions/family'

type Speeds = {
  /** Questions drawn (prompt, key and all) and graded per second on one core: the median round. */
  perSecond: number
  /** The fastest round, which tells what the code can do when other processes want the core too. */
  fastest: number
  /** The median round by the processor time that it took, which leaves out the turns of other processes. */
  perProcessorSecond: number
}
export type DrawAndGradeRow = Speeds & { family: string }

const rounds = 91
const roundMilliseconds = 10
const warmUpMilliseconds = 400

/**
 * Draws a question of every family and grades a right and a wrong answer in turn, over and over, each with a new seed. Each
 * family is measured in a fresh thread, so that a figure is its own, whichever families were measured before.
 */
export async function benchDrawAndGrade(): Promise<DrawAndGradeRow[]> {
  const rows: DrawAndGradeRow[] = []
  console.log('Questions drawn and graded per second, one core, each family in a thread of its own')
  console.log(`  ${''.padEnd(26)}    median   fastest   median of processor time`)
  for (const { id } of families) {
    const row = { family: id, ...(await measureAlone(id)) }
    rows.push(row)
    console.log(
      `  ${id.padEnd(26)} ${count(row.perSecond)} ${count(row.fastest)} ${count(row.perProcessorSecond).padStart(26)}`,
    )
  }
  return rows
}

function count(perSecond: number): string {
  return Math.round(perSecond).toLocaleString('en-GB').padStart(9)
}

function measureAlone(family: string): Promise<Speeds> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: family })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

function measure(family: Family): Speeds {
  const prepared = family.prepare({})
  if (prepared.kind === 'refused') throw new Error(`${family.id}: ${prepared.problem}`)
  const { draw } = prepared
  let seed = 0
  let right = 0

  function round(milliseconds: number): { wall: number; processor: number } {
    const begin = performance.now()
    const before = process.cpuUsage()
    let questions = 0
    let elapsed = 0
    while (elapsed < milliseconds) {
      for (let i = 0; i < 100; i++) right += drawAndGrade(`bench-${seed++}`)
      questions += 100
      elapsed = performance.now() - begin
    }
    const { user, system } = process.cpuUsage(before)
    return { wall: (questions * 1000) / elapsed, processor: (questions * 1_000_000) / (user + system) }
  }

  function drawAndGrade(label: string): number {
    const { key } = draw(label)
    const wrong = key.slips[0]?.answer
    const result = grade(key, seed % 2 === 0 && wrong !== undefined ? wrong : key.correct)
    return result.kind === 'right' ? 1 : 0
  }

  round(warmUpMilliseconds)
  const measured = Array.from({ length: rounds }, () => round(roundMilliseconds))
  // The count keeps the work from being optimised away, and a grader that is always right or never would show here.
  if (right === 0 || right === seed) throw new Error(`${family.id}: ${right} of ${seed} graded right`)
  const wall = measured.map((one) => one.wall).sort((a, b) => a - b)
  const processor = measured.map((one) => one.processor).sort((a, b) => a - b)
  return {
    perSecond: wall[Math.floor(rounds / 2)] as number,
    fastest: wall[rounds - 1] as number,
    perProcessorSecond: processor[Math.floor(rounds / 2)] as number,
  }
}

if (!isMainThread) parentPort?.postMessage(measure(loadFamily(String(workerData))))
