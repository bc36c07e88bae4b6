import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, type TestContext, test } from 'vitest'
import { conv2d } from '@/lib/conv/conv2d'
import { bothAxes } from '@/lib/conv/per-axis'
import { findPythonWithScipy } from '@/scripts/scipy/find-python-with-scipy'
import { filtersOf, type Grid, gridOf, plainLayer, volumeOf } from './volumes'

const python = findPythonWithScipy()
const absence = 'no python3 here can import scipy, so nothing was compared with it'
// The reporters leave out the reason of a skip when they sum up, so it is said here too.
if (python === null) console.warn(absence)

/** Skips where scipy is absent, saying so; with REQUIRE_SCIPY=1 its absence is a failure. */
function requireScipy({ skip }: TestContext): string {
  if (python !== null) return python
  if (process.env.REQUIRE_SCIPY === '1') throw new Error(`REQUIRE_SCIPY=1, but ${absence}`)
  return skip(absence)
}

type Case = { operation: 'correlate2d' | 'convolve2d'; mode: 'valid' | 'full' | 'same'; input: Grid; filter: Grid }

function askScipy(python: string, cases: readonly Case[]): Grid[] {
  const run = spawnSync(python, ['scripts/scipy/correlate2d_reference.py'], {
    input: JSON.stringify(cases),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (run.status !== 0) throw new Error(run.stderr)
  return JSON.parse(run.stdout)
}

/** scipy's "full" is padding F - 1; its "same" keeps the size, which for odd filters is padding (F - 1) / 2. */
function ours({ operation, mode, input, filter }: Case): number[][] {
  const layer = plainLayer(volumeOf(input), filtersOf([filter]))
  const { height, width } = layer.filters
  const share = { valid: 0, same: 0.5, full: 1 }[mode]
  const padding = { height: share * (height - 1), width: share * (width - 1) }
  return gridOf(conv2d({ ...layer, padding, mode: operation === 'convolve2d' ? 'convolution' : 'cross-correlation' }))
}

function largestDifference(one: Grid, other: Grid): number {
  expect(one.map((row) => row.length)).toEqual(other.map((row) => row.length))
  return Math.max(...one.flatMap((row, y) => row.map((value, x) => Math.abs(value - (other[y]?.[x] ?? Number.NaN)))))
}

function anyGrid(height: number, width: number): fc.Arbitrary<Grid> {
  const value = fc.double({ min: -100, max: 100, noNaN: true, noDefaultInfinity: true })
  const row = fc.array(value, { minLength: width, maxLength: width })
  return fc.array(row, { minLength: height, maxLength: height })
}

const length = (max: number) => fc.integer({ min: 1, max })
const anyCase: fc.Arbitrary<Case> = fc
  .record({
    operation: fc.constantFrom('correlate2d' as const, 'convolve2d' as const),
    mode: fc.constantFrom('valid' as const, 'full' as const, 'same' as const),
    height: length(12),
    width: length(12),
    tall: length(15),
    wide: length(15),
  })
  .filter(({ mode, height, width }) => mode !== 'same' || (height % 2 === 1 && width % 2 === 1))
  .chain(({ operation, mode, height, width, tall, wide }) =>
    fc.record({
      operation: fc.constant(operation),
      mode: fc.constant(mode),
      input: anyGrid(height + tall - 1, width + wide - 1),
      filter: anyGrid(height, width),
    }),
  )

test('200 random maps equal those of scipy.signal.correlate2d and convolve2d to 1e-9', (context) => {
  const cases = fc.sample(anyCase, { numRuns: 200, seed: 1 })
  const answers = askScipy(requireScipy(context), cases)
  const differences = cases.map((scene, index) => largestDifference(ours(scene), answers[index] ?? []))
  expect(Math.max(...differences)).toBeLessThan(1e-9)
})

test('several channels are the sum of what scipy gives for each', (context) => {
  const [inputs, filters] = [
    fc.sample(anyGrid(9, 11), { numRuns: 3, seed: 1 }),
    fc.sample(anyGrid(4, 5), { numRuns: 3, seed: 2 }),
  ]
  const cases = inputs.map((input, channel) => {
    const filter = filters[channel] ?? []
    return { operation: 'correlate2d' as const, mode: 'valid' as const, input, filter }
  })
  const answers = askScipy(requireScipy(context), cases)
  const sums = (answers[0] ?? []).map((row, y) =>
    row.map((_, x) => answers.reduce((sum, answer) => sum + (answer[y]?.[x] ?? Number.NaN), 0)),
  )
  const layer = { ...plainLayer(volumeOf(...inputs), filtersOf(filters)), dilation: bothAxes(1) }
  expect(largestDifference(gridOf(conv2d(layer)), sums)).toBeLessThan(1e-9)
})
