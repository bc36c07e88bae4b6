import { describe, expect, it } from 'vitest'
import { codeMistakes } from '@/lib/exercise/code-mistakes'
import { exactMap } from '@/lib/exercise/exact-map'
import { exerciseCases } from '@/lib/exercise/exercise-cases'
import { judgeRun } from '@/lib/exercise/judge-run'
import { solvedProgram, startingProgram } from '@/lib/exercise/programs'
import { sameMap } from '@/lib/exercise/same-map'
import { summariseResults } from '@/lib/exercise/summarise-results'
import { resultsOf } from './run-program'
import { wrongPrograms } from './wrong-programs'

/** The verdict on the first case that failed. */
function firstFailure(program: string) {
  const verdict = resultsOf(program).find(({ verdict }) => verdict.kind === 'failed')?.verdict
  if (verdict?.kind !== 'failed') throw new Error('Nothing failed.')
  return verdict
}

const returning = (value: string) => `const conv2d = () => ${value}`

describe('the cases', () => {
  it('begin with the 7 × 7 identity and the Sobel kernel, which give a 5 × 5 map', () => {
    const [first] = exerciseCases
    expect(first?.image).toHaveLength(7)
    expect(first && exactMap(first).map((row) => row.length)).toEqual([5, 5, 5, 5, 5])
  })

  it('have ids and names of their own, and are partly hidden', () => {
    expect(new Set(exerciseCases.map(({ id }) => id)).size).toBe(exerciseCases.length)
    expect(new Set(exerciseCases.map(({ name }) => name)).size).toBe(exerciseCases.length)
    expect(new Set(exerciseCases.map(({ hidden }) => hidden))).toEqual(new Set([true, false]))
  })

  it.each(codeMistakes.map((mistake) => [mistake.name, mistake] as const))('expose whoever %s', (_, { maps }) => {
    expect(exerciseCases.some((scene) => maps(scene).some((map) => !sameMap(map, exactMap(scene))))).toBe(true)
  })
})

describe('a run', () => {
  it('of the solution passes every case', () => {
    const results = resultsOf(solvedProgram)
    expect(results.map(({ verdict }) => verdict)).toEqual(exerciseCases.map(() => ({ kind: 'passed' })))
    expect(summariseResults(results)).toBe('All 10 cases are right. Your conv2d works.')
  })

  it('of the program that the editor opens with fails in words, not with an error', () => {
    expect(firstFailure(startingProgram).problem).toBe('Your map is 0 × 0; it should be 5 × 5.')
  })

  it.each(wrongPrograms)('names the mistake: %s', (name, program) => {
    const { mistake, problem } = firstFailure(program)
    expect(mistake?.name, problem).toBe(name)
  })

  it('has a program for every mistake that it can name', () => {
    expect(wrongPrograms.map(([name]) => name).sort()).toEqual(codeMistakes.map(({ name }) => name).sort())
  })

  it('passes sums that were added up in another order', () => {
    const other = solvedProgram.replace('let m = 0; m < FH; m++', 'let m = FH - 1; m >= 0; m--')
    expect(resultsOf(other).every(({ verdict }) => verdict.kind === 'passed')).toBe(true)
  })

  it('fails a function that changes what it is given, though its map is right', () => {
    const verdict = firstFailure(solvedProgram.replace('return out', 'image[0][0] += 1\n  return out'))
    expect(verdict.problem).toBe('The map is right, but your function changed the image that it was given.')
  })

  it.each([
    ['undefined', 'Your function returned nothing. End it with return out, a list of rows.'],
    ['Promise.resolve([[1]])', 'Your function returned a promise. Write it without async.'],
    ['5', 'Your function returned the number 5. It should return a list of rows, each a list of numbers.'],
    [
      '({})',
      'Your function returned something that is no list. It should return a list of rows, each a list of numbers.',
    ],
    [
      '[1, 2]',
      'Your function returned a list whose entry 0 is no list. It should return a list of rows, each a list of numbers.',
    ],
    ['[[1, 2], [3]]', 'Your rows differ in length: row 0 has 2 cells, row 1 has 1.'],
    ['new Array(100).fill(new Array(90).fill(0))', 'Your map is at least 64 × at least 64; it should be 5 × 5.'],
    ['[[1, 2, 3, 4, 5, 6]]', 'Your map is 1 × 6; it should be 5 × 5.'],
  ])('says what is wrong with %s', (value, problem) => {
    expect(firstFailure(returning(value)).problem).toBe(problem)
  })

  it.each(['NaN', 'undefined', 'null', '“a”', 'Infinity'])('says which cell is %s', (cell) => {
    const value = cell === '“a”' ? '"a"' : cell
    const { problem } = firstFailure(solvedProgram.replace('return out', `out[0][1] = ${value}\n  return out`))
    expect(problem).toContain(`Row 0, column 1 of your map is ${cell}.`)
  })

  it('takes rows of typed arrays', () => {
    const typed = solvedProgram.replace('out.push(line)', 'out.push(Float64Array.from(line))')
    expect(resultsOf(typed).every(({ verdict }) => verdict.kind === 'passed')).toBe(true)
  })

  it('counts the cells that differ and shows the first, where no mistake is known', () => {
    const { problem, mistake, rows, right } = firstFailure(
      solvedProgram.replace('return out', 'out[0][1] += 40\n  return out'),
    )
    expect(mistake).toBeNull()
    expect(problem).toBe(
      'The size is right, but 1 of the 25 cells differs. The first is in row 0, column 1: 42 instead of 2.',
    )
    expect([rows[0]?.[1], right[0]?.[1]]).toEqual([42, 2])
  })

  it('that ran out of time blames the case that it was stuck in', () => {
    const results = judgeRun(exerciseCases, { outcomes: new Map(), end: { kind: 'out-of-time' } })
    expect(results.map(({ verdict }) => verdict.kind)).toEqual([
      'failed',
      ...exerciseCases.slice(1).map(() => 'not-run'),
    ])
    expect(summariseResults(results)).toContain('0 of 10 cases are right. The first that went wrong: 7 × 7 identity')
  })
})

describe('an error', () => {
  it.each([
    ['function conv2d(image) {\n  return image.nope.x\n}', /^Line 2 threw an error: TypeError: /],
    ['function conv2d(image) {\n  return [0].map(\n    () => image.nope.x)\n}', /^Line 3 threw an error: TypeError: /],
    ['function conv2d() {\n  return conv2d()\n}', /^Line 2 threw an error: the function calls itself without end\.$/],
    ['const conv2d = () => new Float64Array(1e15)', /^Line 1 threw an error: it asked for more memory than there is/],
    ['const conv2d = () => { throw 5 }', /^Your function threw an error: 5$/],
  ])('is told with its line: %s', (program, problem) => {
    expect(firstFailure(program).problem).toMatch(problem)
  })
})
