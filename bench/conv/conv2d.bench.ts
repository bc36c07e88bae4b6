import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { conv2d } from '@/lib/conv/conv2d'
import type { Convolution } from '@/lib/conv/convolution'
import { bothAxes } from '@/lib/conv/per-axis'
import { startScipyTimer } from './scipy-timer'

const size = 512

/** One filter size; times are the best and the median over the same number of runs on both sides, in milliseconds. */
type BenchRow = {
  readonly name: string
  readonly ours_ms: number
  readonly scipy_ms: number
  /** scipy's best time over ours: how many times faster ours is. */
  readonly ratio: number
  readonly ours_median_ms: number
  readonly scipy_median_ms: number
  readonly median_ratio: number
}

/**
 * Times our conv2d against scipy.signal.correlate2d(mode='valid') in one run: 512x512 doubles, one channel, 3x3, 5x5 and 11x11.
 * The two take turns in rounds, so that a busy machine slows both; each times itself with its own clock, so neither
 * pays for the other's process. Prints the rows and the resident memory around 2,000 runs, and returns the rows.
 */
export async function benchConv2d(): Promise<readonly BenchRow[]> {
  const scipy = startScipyTimer()
  try {
    const rows: BenchRow[] = []
    for (const [filter, rounds, runs] of [
      [3, 15, 20],
      [5, 15, 8],
      [11, 15, 3],
    ] as const) {
      const layer = randomLayer(filter)
      timeOurs(layer, runs * 4)
      await scipy.time({ size, filter, runs })
      const [ours, theirs]: [number[], number[]] = [[], []]
      for (let round = 0; round < rounds; round++) {
        ours.push(...timeOurs(layer, runs))
        theirs.push(...(await scipy.time({ size, filter, runs })))
      }
      rows.push(compare(`conv2d ${size}x${size}, ${filter}x${filter}`, ours, theirs))
    }
    console.table(rows)
    console.log(describeMemory())
    return rows
  } finally {
    scipy.stop()
  }
}

function randomLayer(filter: number): Convolution {
  const random = (length: number) => Float64Array.from({ length }, () => Math.random())
  return {
    input: { data: random(size * size), channels: 1, height: size, width: size },
    filters: { data: random(filter * filter), filters: 1, channels: 1, height: filter, width: filter },
    bias: 'none',
    padding: bothAxes(0),
    stride: bothAxes(1),
    mode: 'cross-correlation',
  }
}

function timeOurs(layer: Convolution, runs: number): number[] {
  return Array.from({ length: runs }, () => {
    const start = performance.now()
    conv2d(layer)
    return performance.now() - start
  })
}

function compare(name: string, ours: readonly number[], scipy: readonly number[]): BenchRow {
  const [oursBest, scipyBest] = [Math.min(...ours), Math.min(...scipy)]
  const [oursMedian, scipyMedian] = [median(ours), median(scipy)]
  return {
    name,
    ours_ms: round(oursBest),
    scipy_ms: round(scipyBest),
    ratio: round(scipyBest / oursBest),
    ours_median_ms: round(oursMedian),
    scipy_median_ms: round(scipyMedian),
    median_ratio: round(scipyMedian / oursMedian),
  }
}

/** Resident memory in megabytes before and after 2,000 runs, to see whether outputs are given back. */
function describeMemory(): string {
  const layer = randomLayer(3)
  const megabytes = () => Math.round(process.memoryUsage().rss / 2 ** 20)
  const before = megabytes()
  timeOurs(layer, 1000)
  const halfway = megabytes()
  timeOurs(layer, 1000)
  return `resident memory around 2,000 runs of 3x3: ${before} MB before, ${halfway} MB halfway, ${megabytes()} MB after`
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await benchConv2d()
