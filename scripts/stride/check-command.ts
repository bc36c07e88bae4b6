import { axisSteps } from '@/lib/calculator/axis-steps'
import { type FrameworkAnswer, frameworkAnswers } from '@/lib/calculator/framework-answers'
import type { Layer, LayerAxis } from '@/lib/calculator/layer'
import { readSize } from '@/lib/calculator/read-size'
import { measureAxis } from '@/lib/conv/measure-axis'
import { outputSize } from '@/lib/conv/output-size'
import { tensorflowSame } from '@/lib/conv/tensorflow-same'
import { pixels } from '@/lib/questions/layer-phrases'
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

const sizes = [
  { name: 'the input', least: 1, absent: '' },
  { name: 'the filter', least: 1, absent: '' },
  { name: 'the padding', least: 0, absent: '0' },
  { name: 'the stride', least: 1, absent: '1' },
] as const

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
    if (words.length > sizes.length) return misuse(`“${words[sizes.length]}” is one number too many.`)
    const readings = sizes.map(({ name, least, absent }, index) => readSize(words[index] ?? absent, name, least))
    const problem = readings.find((reading) => reading.kind === 'problem')
    if (problem) return misuse(problem.problem)
    const [input = 0, filter = 0, padding = 0, stride = 1] = readings.map((reading) =>
      reading.kind === 'size' ? reading.size : 0,
    )
    const axis = { input, filter, padding: { before: padding, after: padding }, stride, dilation: 1 }
    return { kind: 'output', text: read.values.json ? asJson(axis) : asText(axis) }
  },
}

/** A single axis says nothing of what kind of layer it belongs to; a convolution is asked of every framework. */
function layerOf(axis: LayerAxis): Layer {
  return { kind: 'convolution', axes: { height: axis, width: axis } }
}

function asJson(axis: LayerAxis): string {
  const { input, filter, padding, stride } = axis
  const { numerator } = measureAxis(axis)
  const size = numerator < 0 ? null : outputSize(axis)
  const same = tensorflowSame(axis)
  const [pytorch, ceilMode, valid] = frameworkAnswers(layerOf(axis), axis).map((answer) => answer.size)
  const answers = {
    input,
    filter,
    padding: padding.before,
    stride,
    numerator,
    steps: size && fractionText({ ...size.exact, numerator: size.exact.numerator - size.exact.denominator }),
    exact: size && fractionText(size.exact),
    fits: size?.fits ?? false,
    leftover: size?.leftover ?? null,
    output: size?.fits ? size.size : null,
    pytorch,
    pytorchCeilMode: ceilMode,
    tensorflowValid: valid,
    tensorflowSame: { output: same.size, before: same.before, after: same.after },
  }
  return `${JSON.stringify(answers, null, 2)}\n`
}

function asText(axis: LayerAxis): string {
  const { input, filter, padding, stride } = axis
  const lines = [
    `input ${input}, filter ${filter}, padding ${padding.before} per side, stride ${stride}`,
    '',
    ...threeSteps(axis),
    '',
    ...frameworkAnswers(layerOf(axis), axis).map(frameworkLine),
  ]
  return `${lines.join('\n')}\n`
}

function threeSteps(axis: LayerAxis): string[] {
  const { effectiveFilter, padded, numerator } = measureAxis(axis)
  if (numerator < 0) {
    const first = `  1. Numerator  ${axis.input} - ${effectiveFilter} + 2 x ${axis.padding.before} = ${numerator}`
    return [first, '', `It does not fit: the filter is larger than the padded input of ${pixels(padded)}.`]
  }
  const { fits, size, leftover } = outputSize(axis)
  const steps = axisSteps(layerOf(axis), axis, 'W').map(
    ({ label, calculation, result }, index) =>
      `  ${index + 1}. ${label.padEnd(9)}  ${plainSigns(calculation)} = ${plainSigns(result)}`,
  )
  return [
    ...steps,
    '',
    fits
      ? `It fits: the output is ${size}.`
      : `It does not fit: the stride does not divide the numerator, and the last window leaves ${pixels(leftover)} over. In a course the answer is “invalid”.`,
  ]
}

/** The signs that every terminal has. */
function plainSigns(text: string): string {
  return text.replaceAll('−', '-').replaceAll('×', 'x')
}

function frameworkLine({ framework, size, note }: FrameworkAnswer): string {
  return `  ${framework.padEnd(19)}${`${size ?? 'an error'}`.padEnd(10)}${note}`.trimEnd()
}
