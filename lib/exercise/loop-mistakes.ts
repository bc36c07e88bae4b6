import type { CodeMistake } from '@/lib/exercise/code-mistake'
import { exactMap } from '@/lib/exercise/exact-map'
import type { Grid } from '@/lib/questions/correlate'

/** Mistakes with the variable that the products are added up in, which only a program can make. */
export const loopMistakes: readonly CodeMistake[] = [
  {
    name: 'Kept the last product only',
    sentence: 'Every product overwrites the one before. Add them up: sum += pixel * weight, not sum = pixel * weight.',
    remedy: 2,
    maps: (call) => [exactMap({ ...call, kernel: lastWeightOf(call.kernel) })],
  },
  {
    name: 'Did not start each sum at 0',
    sentence: 'The sum goes on from one window to the next. Set it to 0 for every cell of the output.',
    remedy: 2,
    maps(call) {
      const right = exactMap(call)
      return [right.map(runningSums), inRows(runningSums(right.flat()), right[0]?.length ?? 0)]
    },
  },
]

function lastWeightOf(kernel: Grid): number[][] {
  return kernel.map((row, r) => row.map((weight, c) => (r === kernel.length - 1 && c === row.length - 1 ? weight : 0)))
}

function runningSums(values: readonly number[]): number[] {
  let sum = 0
  return values.map((value) => {
    sum += value
    return sum
  })
}

function inRows(values: readonly number[], width: number): number[][] {
  return Array.from({ length: values.length / width }, (_, row) => values.slice(row * width, (row + 1) * width))
}
