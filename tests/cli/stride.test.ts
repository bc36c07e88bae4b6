import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it, test } from 'vitest'
import { loadFamily } from '@/lib/questions/families'
import { answerKeySchema, promptSchema } from '@/lib/questions/question'
import { nearestNames } from '@/scripts/stride/nearest-names'
import { runStride } from '@/scripts/stride/run-stride'
import { bin, version } from '../../package.json'

const run = (...args: string[]) => runStride(args, 'chance')
const project = path.join(import.meta.dirname, '../..')

/** Fails unless the call is refused with code 2, nothing on the output and words on the error stream, which it returns. */
function refusalOf(...args: string[]): string {
  const { code, out, err } = run(...args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(/^stride: .+\n.+\n$/)
  return err
}

test.each([
  [['--help'], 'Usage: stride <command>'],
  [['-h'], 'Usage: stride <command>'],
  [['help'], 'Usage: stride <command>'],
  [['draw', '--help'], 'Usage: stride draw'],
  [['draw', '--family', 'nonsense', '-h'], 'Usage: stride draw'],
  [['help', 'check'], 'Usage: stride check'],
  [['families', '-h'], 'Usage: stride families'],
])('%j helps', (args, words) => {
  const { code, out, err } = run(...args)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain(words)
})

test('a call without a command is told how to call', () => {
  expect(run()).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Usage: stride <command>') })
  expect(refusalOf('chek')).toMatch(/no command “chek”.*\nCommands: check/s)
  expect(refusalOf('--loud')).toContain('no option “--loud”')
  expect(run('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' })
})

describe('check', () => {
  it('prints the three steps, whether it fits, and what frameworks answer', () => {
    expect(run('check', '13', '5', '2', '2')).toEqual({
      code: 0,
      err: '',
      out: `input 13, filter 5, padding 2 per side, stride 2

  1. Numerator  13 - 5 + 2 x 2 = 12
  2. Divide     12 / 2 = 6
  3. Add one    6 + 1 = 7

It fits: the output is 7.

  PyTorch            7
  PyTorch ceil_mode  7         pooling only
  TensorFlow VALID   5         without padding
  TensorFlow SAME    7         13 / 2 rounded up; pads 2 before, 2 after
`,
    })
  })

  // Worked by hand after the definitions in the documentation of PyTorch and TensorFlow.
  test.each([
    [
      '10 3 0 2',
      { numerator: 7, exact: '4.5', fits: false, leftover: 1, output: null, pytorch: 4, pytorchCeilMode: 5 },
    ],
    ['10 3 0 2', { tensorflowValid: 4, tensorflowSame: { output: 5, before: 0, after: 1 } }],
    ['227 11 0 4', { exact: '55', fits: true, output: 55, pytorch: 55, tensorflowValid: 55 }],
    ['7 3', { padding: 0, stride: 1, output: 5, pytorch: 5 }],
    ['5 3 2 1', { output: 7, pytorch: 7, pytorchCeilMode: null, tensorflowValid: 3 }],
    ['3 7', { numerator: -4, exact: null, fits: false, output: null, pytorch: null, tensorflowValid: null }],
    ['3 7', { tensorflowSame: { output: 3, before: 3, after: 3 } }],
    ['1 1 0 5', { output: 1, pytorch: 1 }],
  ])('works out %s', (sizes, answers) => {
    const { code, out } = run('check', ...sizes.split(' '), '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject(answers)
    expect(run('check', ...sizes.split(' ')).code).toBe(0)
  })

  test.each([
    [['13']],
    [['13', '5', '2', '2', '1']],
    [['13', 'five']],
    [['0', '5']],
    [['13', '5', '1', '0']],
    [['-13', '5']],
    [['13', '1e3']],
    [['9'.repeat(10), '5']],
    [['13', '5', '--jason']],
  ])('refuses %j', (args) => {
    expect(refusalOf('check', ...args)).toContain('stride check --help')
  })
})

describe('draw', () => {
  const draw = (...args: string[]) => run('draw', '--family', 'general-size', '--seed', '7', ...args)

  it('draws as many different questions as asked for, the same for the same seed, with their codes', () => {
    const { code, out } = draw('--count', '5', '--json')
    expect(code).toBe(0)
    const questions = JSON.parse(out)
    expect(questions).toHaveLength(5)
    expect(new Set(questions.map(({ parameters }: { parameters: unknown }) => JSON.stringify(parameters))).size).toBe(5)
    for (const { code: name, family, version, seed, parameters, prompt, key } of questions) {
      expect(promptSchema.parse(prompt)).toEqual(prompt)
      expect(answerKeySchema.parse(key)).toEqual(key)
      expect(loadFamily(family).rebuild(seed, parameters)).toEqual({
        ref: { family, version, seed, parameters },
        prompt,
        key,
      })
      expect(JSON.parse(run('draw', name.toLowerCase(), '--json').out)).toEqual([
        questions.find(({ code: other }: { code: string }) => other === name),
      ])
    }
    expect(draw('--count', '5', '--json').out).toBe(out)
    expect(run('draw', '--family', 'GS', '--seed', '8', '--count', '5', '--json').out).not.toBe(out)
  })

  it('leaves the seed to chance where none is given', () => {
    const args = ['draw', '--family', 'general-size']
    expect(runStride(args, 'one').out).not.toBe(runStride(args, 'another').out)
  })

  it('prints Markdown with the answer and the way to it, or without', () => {
    const [first] = JSON.parse(draw('--json').out)
    const { out } = draw('--markdown')
    expect(out).toBe(draw().out)
    expect(out).toContain(`## 1. ${first.prompt.title} (${first.code})`)
    expect(out).toContain(first.prompt.text)
    expect(out).toContain('### Worked solution')
    expect(out).toContain(first.key.steps.at(-1).text)
    const asked = draw('--no-answers').out
    expect(asked).toContain(first.prompt.text)
    for (const { text } of first.key.steps) expect(asked).not.toContain(text)
    expect(draw('--no-answers', '--json').out).not.toContain('"key"')
  })

  it('names the nearest families of one that does not exist', () => {
    expect(refusalOf('draw', '--family', 'general-siz')).toMatch(/no family “general-siz”. Nearest: general-size,/)
    expect(refusalOf('draw', '--family', 'transposed')).toContain('transposed-size')
  })

  test.each([
    [[], '--family'],
    [['--family'], '--family'],
    [['--family', 'general-size', '--count', '0'], '--count'],
    [['--family', 'general-size', '--count', '5.5'], '--count'],
    [['--family', 'general-size', '--count', '1001'], '--count'],
    [['--family', 'general-size', '--json', '--markdown'], 'exclude each other'],
    [['--family', 'general-size', '--sed', '7'], '--sed'],
    [['GS-7K2M', '--seed', '7'], 'one certain question'],
    [['GS-7K2M', 'more'], 'one word too many'],
    [['GS-7K2U'], 'no question has the code'],
    [['GS-7K2M7K2M'], 'drawn for an exam'],
  ])('refuses %j', (args, words) => {
    expect(refusalOf('draw', ...args)).toContain(words)
  })
})

test('families are listed by skill, and as JSON', () => {
  const listed = JSON.parse(run('families', '--json').out)
  const text = run('families').out
  for (const { id, code } of listed) expect(text).toMatch(new RegExp(`^ {2}${code} {2}${id} +`, 'm'))
  expect(text).toContain(`${listed.length} kinds of question.`)
  expect(refusalOf('families', 'all')).toContain('one word too many')
})

test('nearest names come by what they hold, then by letters', () => {
  const names = ['find-padding', 'same-padding', 'find-stride', 'general-size']
  expect(nearestNames('padding', names).slice(0, 2)).toEqual(['find-padding', 'same-padding'])
  expect(nearestNames('fnid-stride', names)[0]).toBe('find-stride')
})

describe('as a program', () => {
  const program = (...args: string[]) =>
    promisify(execFile)(process.execPath, [path.join(project, 'scripts/stride.mjs'), ...args])

  it('answers on the output', async () => {
    expect(await program('check', '13', '5', '2', '2')).toEqual({
      stdout: run('check', '13', '5', '2', '2').out,
      stderr: '',
    })
  })

  it('ends with code 2 and words on the error stream where the call is wrong', async () => {
    await expect(program('draw', '--family', 'nonsense')).rejects.toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^stride: there is no family “nonsense”/),
    })
  })

  it('is what npx runs', () => {
    expect(path.join(project, bin.stride)).toBe(path.join(project, 'scripts/stride.mjs'))
  })
})
