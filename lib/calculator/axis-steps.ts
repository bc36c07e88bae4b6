import { isSymmetric, type Layer, type LayerAxis, type SlidingKind } from '@/lib/calculator/layer'
import { ceilModeSize } from '@/lib/conv/ceil-mode-size'
import { effectiveFilter } from '@/lib/conv/effective-filter'
import { measureAxis } from '@/lib/conv/measure-axis'
import { outputSize } from '@/lib/conv/output-size'
import { transposedSize } from '@/lib/conv/transposed-size'
import { pixels } from '@/lib/questions/layer-phrases'
import { fractionText } from '@/lib/questions/number-text'

/** One step of a size: `calculation` = `result`, what it means, and before it the formula in symbols. */
export type AxisStep = {
  readonly label: string
  readonly symbols: string
  readonly calculation: string
  readonly result: string
  readonly note: string
}

/**
 * Numerator, divide, add one with the numbers of this axis; for a transposed layer the way back. The layer has an output.
 * `letter` stands for the input's size.
 */
export function axisSteps(layer: Layer, axis: LayerAxis, letter: 'W' | 'H'): AxisStep[] {
  if (layer.kind === 'transposed') return [...spanSteps(axis), ...transposedSteps(axis, letter, layer.outputPadding)]
  return [...spanSteps(axis), ...slidingSteps(layer.kind, axis, letter)]
}

/** What a dilated filter spans. */
function spanSteps({ filter, dilation }: LayerAxis): AxisStep[] {
  if (dilation === 1) return []
  return [
    {
      label: 'Span of the filter',
      symbols: 'd × (F − 1) + 1',
      calculation: `${dilation} × (${filter} − 1) + 1`,
      result: `${effectiveFilter(filter, dilation)}`,
      note: `Its weights lie ${dilation} pixels apart; below, this stands for F.`,
    },
  ]
}

function slidingSteps(kind: SlidingKind, axis: LayerAxis, letter: 'W' | 'H'): AxisStep[] {
  const { numerator } = measureAxis(axis)
  const further = kind === 'ceil-pooling' ? ceilSteps(axis, letter) : wholeSteps(axis)
  return [numeratorStep(axis, letter, numerator), ...further]
}

function numeratorStep(axis: LayerAxis, letter: 'W' | 'H', numerator: number): AxisStep {
  const { input, padding } = axis
  const span = effectiveFilter(axis.filter, axis.dilation)
  const added = isSymmetric(axis) ? `2 × ${padding.before}` : `${padding.before} + ${padding.after}`
  return {
    label: 'Numerator',
    symbols: isSymmetric(axis) ? `${letter} − F + 2P` : `${letter} − F + P before + P after`,
    calculation: `${input} − ${span} + ${added}`,
    result: signed(numerator),
    note: numerator < 0 ? 'The window hangs over from the start.' : 'How far the left edge of the window can travel.',
  }
}

function wholeSteps(axis: LayerAxis): AxisStep[] {
  const { stride } = axis
  const { numerator, exact, fits, size, leftover } = outputSize(axis)
  const quotient = fractionText({ ...exact, numerator: exact.numerator - exact.denominator })
  return [
    {
      label: 'Divide',
      symbols: 'numerator / S',
      calculation: `${numerator} / ${stride}`,
      result: quotient,
      note: fits
        ? `That many steps of ${pixels(stride)}.`
        : `Not whole: after ${size === 2 ? '1 step' : `${size - 1} steps`} of ${stride}, ${pixels(leftover)} ${leftover === 1 ? 'is' : 'are'} left over.`,
    },
    {
      label: 'Add one',
      symbols: 'quotient + 1',
      calculation: `${quotient} + 1`,
      result: fractionText(exact),
      note: fits ? 'The starting position counts too.' : `No number of windows; frameworks round it down to ${size}.`,
    },
  ]
}

function ceilSteps(axis: LayerAxis, letter: 'W' | 'H'): AxisStep[] {
  const { stride, input, padding } = axis
  const { numerator, rounded, dropsLast, size } = ceilModeSize(axis)
  const start = (rounded - 1) * stride
  const end = input + padding.before
  return [
    {
      label: 'Divide',
      symbols: 'numerator / S, rounded up',
      calculation: `⌈${signed(numerator)} / ${stride}⌉`,
      result: `${rounded - 1}`,
      note:
        numerator % stride === 0 ? 'Nothing to round.' : 'ceil_mode rounds up: the last window hangs over the edge.',
    },
    {
      label: 'Add one',
      symbols: 'quotient + 1',
      calculation: `${rounded - 1} + 1`,
      result: `${rounded}`,
      note: 'The starting position counts too.',
    },
    {
      label: 'Check the last window',
      symbols: `(windows − 1) × S, against ${letter} + P`,
      calculation: `${rounded - 1} × ${stride}`,
      result: `${start}`,
      note: dropsLast
        ? `It would start at ${start}, beyond input and left padding (${end} pixels): it is left out, so ${size}.`
        : `It starts at ${start}, within input and left padding (${end} pixels), so it stays.`,
    },
  ]
}

function transposedSteps(axis: LayerAxis, letter: 'W' | 'H', outputPadding: number): AxisStep[] {
  const { input, stride, padding, dilation, filter } = axis
  const span = effectiveFilter(filter, dilation)
  const spread = (input - 1) * stride
  const cut = spread + span - 2 * padding.before
  const size = transposedSize({ ...axis, padding: padding.before, outputPadding })
  return [
    {
      label: 'Spread the pixels',
      symbols: `(${letter} − 1) × S`,
      calculation: `(${input} − 1) × ${stride}`,
      result: `${spread}`,
      note: `Neighbours come to lie ${pixels(stride)} apart.`,
    },
    {
      label: 'Lay the filter on each',
      symbols: '+ F',
      calculation: `${spread} + ${span}`,
      result: `${spread + span}`,
      note: `On the last pixel it covers ${span === 1 ? 'that one' : `${span}`}.`,
    },
    {
      label: 'Cut off the padding',
      symbols: '− 2P',
      calculation: `${spread + span} − 2 × ${padding.before}`,
      result: signed(cut),
      note: 'The convolution that this one turns round had it on both sides.',
    },
    {
      label: 'Add the output padding',
      symbols: '+ output padding',
      calculation: `${signed(cut)} + ${outputPadding}`,
      result: `${size}`,
      note: 'On the right and below only.',
    },
  ]
}

function signed(value: number): string {
  return value < 0 ? `−${-value}` : `${value}`
}
