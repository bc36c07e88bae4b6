import type { PerAxis } from '@/lib/conv/per-axis'
import type { SteppingFrame } from '@/lib/figures/stepping-frame'
import { cellText } from '@/lib/figures/stepping-number'
import type { SteppingPlan } from '@/lib/figures/stepping-plan'
import { widthOf } from '@/lib/figures/stepping-setup'
import { counted } from '@/lib/figures/stepping-words'

/** One step in words, for whoever listens. Rows and columns count from 0. */
export function stepSentence(plan: SteppingPlan, { step, row, column, trace }: SteppingFrame): string {
  const { corner, span, taps, sum } = trace
  const zeros = taps.filter(({ from }) => from === 'padding').length
  const padding = zeros === 0 ? '' : `, ${zeros} of them with a zero of the padding,`
  return (
    `Step ${step + 1} of ${plan.steps}: the window covers rows ${range(corner.padded.top, span.height)} and columns ` +
    `${range(corner.padded.left, span.width)} of the padded input. Its ${counted(taps.length, 'product')}${padding} ` +
    `${taps.length === 1 ? 'is' : 'add up to'} ${cellText(sum)}, the output in row ${row}, column ${column}.`
  )
}

function range(start: number, length: number): string {
  return length === 1 ? `${start}` : `${start} to ${start + length - 1}`
}

/** The whole layer in words: sizes, and where it does not fit. */
export function layerSentence({ setup, size, padded, steps }: SteppingPlan): string {
  const { padding, stride, dilation, input, kernel } = setup
  const around = padding === 0 ? 'without padding' : `with ${padding} of padding on every side, ${times(padded)} in all`
  const span = { height: size.height.effectiveFilter, width: size.width.effectiveFilter }
  const spread = dilation === 1 ? '' : `, spread over ${times(span)} by dilation ${dilation},`
  const fits = size.height.fits && size.width.fits ? '' : ' The stride does not fit.'
  return (
    `A ${times({ height: kernel.length, width: widthOf(kernel) })} filter${spread} moves over a ` +
    `${times({ height: input.length, width: widthOf(input) })} input ${around}, in steps of ${stride}. ` +
    `It has ${counted(steps, 'position')}, so the output is ${times({ height: size.height.size, width: size.width.size })}.${fits}`
  )
}

function times({ height, width }: PerAxis<number>): string {
  return `${height} × ${width}`
}
