import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { grade } from '@/lib/grading/grade'
import { loadFamily } from '@/lib/questions/families'

const draws = 10_000_000
/** A machine with no core to itself stops here, and the figures say how far it came. */
const mostMilliseconds = 150_000
const warmUp = 200_000

/** Draws and grades ten million general sizes, and prints what is left on the heap before, halfway and after. */
export function benchMemory(): { draws: number; megabytes: [number, number, number] } {
  const prepared = loadFamily('general-size').prepare({})
  if (prepared.kind === 'refused') throw new Error(prepared.problem)
  const { draw } = prepared
  let seed = 0
  let right = 0
  const begin = performance.now()

  function drawUntil(count: number, milliseconds: number): void {
    while (seed < count && performance.now() - begin < milliseconds) {
      for (const last = Math.min(count, seed + 10_000); seed < last; seed++) {
        const { key } = draw(`memory-${seed}`)
        if (grade(key, key.correct).kind === 'right') right++
      }
    }
  }

  drawUntil(warmUp, mostMilliseconds / 10)
  const before = heapLeft()
  drawUntil(draws / 2, mostMilliseconds / 2)
  const halfway = heapLeft()
  drawUntil(draws, mostMilliseconds)
  const after = heapLeft()
  if (right !== seed) throw new Error(`${seed - right} right answers were not graded right`)
  const megabytes: [number, number, number] = [before, halfway, after]
  const [first, second, third] = megabytes.map((value) => value.toFixed(1))
  console.log(
    `Heap before, halfway and after ${seed.toLocaleString('en-GB')} draws of general size: ${first}, ${second}, ${third} MB`,
  )
  return { draws: seed, megabytes }
}

/** What is still in use after everything else has been thrown away, in megabytes. */
function heapLeft(): number {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  collect()
  return process.memoryUsage().heapUsed / 1_000_000
}
