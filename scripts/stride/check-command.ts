import { ceilModeSize } from '@/lib/conv/ceil-mode-size'
import { outputSize } from '@/lib/conv/output-size'
import { tensorflowSame } from '@/lib/conv/tensorflow-same'
import { fractionText } from '@/lib/questions/number-text'
import { type Command, misuse, readArguments } from './command'

const help = `Works out the output size of one axis, says whether it fits, and what frameworks answer.

Usage: stride check <input> <filter> [<padding> [<stride>]] [--json]

All are whole numbers of pixels: the input 1 or more, the filter 1 or more, the padding per side 0 or more (0 where it is
not given), the stride 1 or more (1 where it is not given).

Options:
  --json      as JSON
  -h, --help  this text

Example:
  stride check 13 5 2 2
`

type Axis = { input: number; filter: number; padding: number; stride: number }

export const checkCommand: Command = {
  name: 'check',
  summary: 'works out an output size in its three steps, and what frameworks answer',
  help,
  run(args) {
    const negative = args.find((word) => /^-\d/.test(word))
    if (negative !== undefined) return misuse(`“${negative}” is no size: sizes are not negative.`)
    const read = readArguments(args, { json: { type: 'boolean' } })
    if (read.kind === 'misuse') return read
    const words = read.positionals
    if (words.length < 2) return misuse('give at least the input and the filter, such as “stride check 13 5”.')
    if (words.length > 4) return misuse(`“${words[4]}” is one number too many.`)
    const wrong = words.find((word) => !/^\d{1,9}$/.test(word))
    if (wrong !== undefined) return misuse(`“${wrong}” is not a whole number of at most 9 digits.`)
    const [input = 0, filter = 0, padding = 0, stride = 1] = words.map(Number)
    const zero = Object.entries({ input, filter, stride }).find(([, value]) => value === 0)
    if (zero !== undefined) return misuse(`the ${zero[0]} must be at least 1.`)
    const axis = { input, filter, padding, stride }
    return { kind: 'output', text: read.values.json ? asJson(axis) : asText(axis) }
  },
}

/** What the formula and the frameworks make of an axis; null where a filter is larger than what it should lie on. */
function measure(axis: Axis) {
  const { input, filter, padding, stride } = axis
  const numerator = input - filter + 2 * padding
  return {
    numerator,
    size: numerator < 0 ? null : outputSize(axis),
    valid: input < filter ? null : outputSize({ input, filter, padding: 0, stride }).size,
    same: tensorflowSame(axis),
    // PyTorch refuses to pool with padding of more than half the window.
    ceil: numerator <= -stride || 2 * padding > filter ? null : ceilModeSize(axis).size,
  }
}

function asJson(axis: Axis): string {
  const { numerator, size, valid, same, ceil } = measure(axis)
  const answers = {
    ...axis,
    numerator,
    steps: size && fractionText({ ...size.exact, numerator: size.exact.numerator - size.exact.denominator }),
    exact: size && fractionText(size.exact),
    fits: size?.fits ?? false,
    leftover: size?.leftover ?? null,
    output: size?.fits ? size.size : null,
    pytorch: size?.size ?? null,
    pytorchCeilMode: ceil,
    tensorflowValid: valid,
    tensorflowSame: { output: same.size, before: same.before, after: same.after },
  }
  return `${JSON.stringify(answers, null, 2)}\n`
}

function asText(axis: Axis): string {
  const { input, filter, padding, stride } = axis
  const measured = measure(axis)
  const lines = [
    `input ${input}, filter ${filter}, padding ${padding} per side, stride ${stride}`,
    '',
    ...threeSteps(axis, measured),
    '',
    ...frameworks(axis, measured),
  ]
  return `${lines.join('\n')}\n`
}

type Measured = ReturnType<typeof measure>

function threeSteps({ input, filter, padding, stride }: Axis, { numerator, size }: Measured): string[] {
  const first = `  1. Numerator  ${input} - ${filter} + 2 x ${padding} = ${numerator}`
  if (size === null) {
    return [first, '', `It does not fit: the filter is larger than the padded input of ${input + 2 * padding} pixels.`]
  }
  const { exact, fits, leftover } = size
  const steps = fractionText({ ...exact, numerator: exact.numerator - exact.denominator })
  return [
    first,
    `  2. Divide     ${numerator} / ${stride} = ${steps}`,
    `  3. Add one    ${steps} + 1 = ${fractionText(exact)}`,
    '',
    fits
      ? `It fits: the output is ${size.size}.`
      : `It does not fit: the stride does not divide the numerator, and the last window leaves ${leftover} ${leftover === 1 ? 'pixel' : 'pixels'} over. In a course the answer is “invalid”.`,
  ]
}

function frameworks({ input, filter, padding, stride }: Axis, { size, valid, same, ceil }: Measured): string[] {
  const rows = [
    ['PyTorch', size === null ? 'an error' : `${size.size}`, size?.fits === false ? 'rounded down' : ''],
    [
      'PyTorch ceil_mode',
      ceil === null ? 'an error' : `${ceil}`,
      2 * padding > filter ? 'pooling allows padding of half the window at most' : 'pooling only',
    ],
    ['TensorFlow VALID', valid === null ? 'an error' : `${valid}`, padding === 0 ? '' : 'without padding'],
    [
      'TensorFlow SAME',
      `${same.size}`,
      `${input} / ${stride} rounded up; pads ${same.before} before, ${same.after} after`,
    ],
  ]
  return rows.map(([name = '', answer = '', note = '']) => `  ${name.padEnd(19)}${answer.padEnd(10)}${note}`.trimEnd())
}
