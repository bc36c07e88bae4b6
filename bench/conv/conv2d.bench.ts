import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { conv2d } from '@/lib/conv/conv2d'
import type { Convolution } from '@/lib/conv/convolution'
import { bothAxes } from '@/lib/conv/per-axis'
import { type CLoop, compileCLoop } from './compile-c-loop'
import { startScipyTimer, type Timing } from './scipy-timer'
import { watchMemory } from './watch-memory'

const size = 512

/** One filter size; times are the best and the median over the same number of runs on all sides, in milliseconds. */
type BenchRow = {
  readonly filter: string
  readonly ours: number
  readonly scipy: number
  /** scipy's best time over ours: how many times faster ours is. */
  readonly ratio: number
  readonly ours_median: number
  readonly scipy_median: number
  readonly median_ratio: number
  /** Processor time of one run on average, garbage collection included; the median of the rounds. A busy machine matters less to it. */
  readonly ours_cpu: number
  readonly scipy_cpu: number
  readonly cpu_ratio: number
  /** Best of the C loop, for any processor of the kind and for this one; 'no gcc' where it was not compiled. */
  readonly c: number | 'no gcc'
  readonly c_native: number | 'no gcc'
}

/**
 * Times our conv2d against scipy.signal.correlate2d(mode='valid') in one run: 512x512 doubles, one channel, 3x3, 5x5 and 11x11, and
 * against a C loop where there is a gcc. They take turns in rounds, so that a busy machine slows all; each times itself with
 * its own clock, so none pays for another's process. Prints the rows and the memory over many runs, and returns the rows.
 */
export async function benchConv2d(): Promise<readonly BenchRow[]> {
  const scipy = startScipyTimer()
  const loops = { plain: compileCLoop(), native: compileCLoop('-march=native') }
  try {
    const rows: BenchRow[] = []
    for (const [filter, rounds, runs] of [
      [3, 15, 20],
      [5, 15, 8],
      [11, 15, 3],
    ] as const) {
      const request = { size, filter, runs }
      const layer = randomLayer(filter)
      timeOurs(layer, runs * 4)
      await scipy.time(request)
      const [ours, theirs, plain, native]: [Timing[], Timing[], number[], number[]] = [[], [], [], []]
      for (let round = 0; round < rounds; round++) {
        ours.push(timeOurs(layer, runs))
        theirs.push(await scipy.time(request))
        plain.push(...timeLoop(loops.plain, request))
        native.push(...timeLoop(loops.native, request))
      }
      rows.push(compare(`${filter}x${filter}`, ours, theirs, { c: best(plain), c_native: best(native) }))
    }
    console.table(rows)
    const layer = randomLayer(3)
    watchMemory(() => conv2d(layer))
    return rows
  } finally {
    scipy.stop()
    loops.plain?.remove()
    loops.native?.remove()
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

function timeOurs(layer: Convolution, runs: number): Timing {
  const before = process.cpuUsage()
  const ms = Array.from({ length: runs }, () => {
    const start = performance.now()
    conv2d(layer)
    return performance.now() - start
  })
  const { user, system } = process.cpuUsage(before)
  return { ms, cpu_ms: (user + system) / 1000 / runs }
}

function timeLoop(loop: CLoop | null, request: Parameters<CLoop['time']>[0]): number[] {
  return loop === null ? [] : loop.time(request)
}

function compare(
  filter: string,
  ours: readonly Timing[],
  scipy: readonly Timing[],
  loops: Pick<BenchRow, 'c' | 'c_native'>,
): BenchRow {
  const [oursMs, scipyMs] = [ours.flatMap(({ ms }) => ms), scipy.flatMap(({ ms }) => ms)]
  const [oursCpu, scipyCpu] = [median(ours.map(({ cpu_ms }) => cpu_ms)), median(scipy.map(({ cpu_ms }) => cpu_ms))]
  return {
    filter,
    ours: round(Math.min(...oursMs)),
    scipy: round(Math.min(...scipyMs)),
    ratio: round(Math.min(...scipyMs) / Math.min(...oursMs)),
    ours_median: round(median(oursMs)),
    scipy_median: round(median(scipyMs)),
    median_ratio: round(median(scipyMs) / median(oursMs)),
    ours_cpu: round(oursCpu),
    scipy_cpu: round(scipyCpu),
    cpu_ratio: round(scipyCpu / oursCpu),
    ...loops,
  }
}

function best(values: readonly number[]): number | 'no gcc' {
  return values.length === 0 ? 'no gcc' : round(Math.min(...values))
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await benchConv2d()
