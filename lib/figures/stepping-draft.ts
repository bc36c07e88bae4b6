import { effectiveFilter } from '@/lib/conv/effective-filter'
import { type SteppingSetting, steppingLimits } from '@/lib/figures/stepping-limits'
import { readCell } from '@/lib/figures/stepping-number'
import type { SteppingPreset } from '@/lib/figures/stepping-presets'
import { type Grid, type SteppingSetup, widthOf } from '@/lib/figures/stepping-setup'

/**
 * A setup that is being changed. `input` and `kernel` reach beyond what is shown, so that what was typed comes back when
 * a size is made smaller and larger again; the shown filter lies in the middle of its grid, the shown input in its corner.
 */
export type SteppingDraft = Omit<SteppingSetup, 'input' | 'kernel'> & {
  readonly input: Grid
  readonly kernel: Grid
  readonly shown: { readonly input: Extent; readonly kernel: Extent }
}

type Extent = { readonly height: number; readonly width: number }

/** The draft after a change, or why there is none, as a sentence to the learner; then nothing has changed. */
export type Changed =
  | { readonly kind: 'changed'; readonly draft: SteppingDraft }
  | { readonly kind: 'refused'; readonly problem: string }

/** Beyond the setup's input its picture repeats; beyond its filter the weights are 0. */
export function draftOf(setup: SteppingSetup): SteppingDraft {
  const { input, kernel, padding, stride, dilation, mode } = setup
  return {
    padding,
    stride,
    dilation,
    mode,
    input: gridOf(
      Math.max(steppingLimits.input.most, input.length),
      Math.max(steppingLimits.input.most, widthOf(input)),
      (row, column) => input[row % input.length]?.[column % widthOf(input)] ?? 0,
    ),
    kernel: roomFor(kernel),
    shown: { input: extentOf(input), kernel: extentOf(kernel) },
  }
}

export function setupOf({ input, kernel, shown, padding, stride, dilation, mode }: SteppingDraft): SteppingSetup {
  const start = middleStart(kernel, shown.kernel)
  return {
    padding,
    stride,
    dilation,
    mode,
    input: gridOf(shown.input.height, shown.input.width, (row, column) => input[row]?.[column] ?? 0),
    kernel: gridOf(
      shown.kernel.height,
      shown.kernel.width,
      (row, column) => kernel[start.top + row]?.[start.left + column] ?? 0,
    ),
  }
}

/** Turns one setting; a value outside its limits becomes the nearest inside, and a filter that would not fit is refused. */
export function changeSetting(draft: SteppingDraft, setting: SteppingSetting, wanted: number): Changed {
  const { least, most } = steppingLimits[setting]
  const value = Math.min(Math.max(Math.round(wanted), least), most)
  const square = { height: value, width: value }
  switch (setting) {
    case 'input':
      return unlessTooLarge({ ...draft, shown: { ...draft.shown, input: square } })
    case 'filter':
      return unlessTooLarge({ ...draft, shown: { ...draft.shown, kernel: square } })
    case 'padding':
      return unlessTooLarge({ ...draft, padding: value })
    case 'stride':
      return unlessTooLarge({ ...draft, stride: value })
    case 'dilation':
      return unlessTooLarge({ ...draft, dilation: value })
  }
}

/** Takes a ready filter, in its own size. */
export function takePreset(draft: SteppingDraft, { kernel }: SteppingPreset): Changed {
  return unlessTooLarge({ ...draft, kernel: roomFor(kernel), shown: { ...draft.shown, kernel: extentOf(kernel) } })
}

/** Puts what was typed into a cell that is shown; rows and columns count from 0. */
export function editCell(
  draft: SteppingDraft,
  grid: 'input' | 'kernel',
  place: { readonly row: number; readonly column: number },
  typed: string,
): Changed {
  const reading = readCell(typed)
  if (reading.kind === 'problem') return { kind: 'refused', problem: reading.problem }
  const start = grid === 'kernel' ? middleStart(draft.kernel, draft.shown.kernel) : { top: 0, left: 0 }
  const cells = draft[grid].map((values, row) =>
    row === start.top + place.row ? values.with(start.left + place.column, reading.value) : values,
  )
  return { kind: 'changed', draft: { ...draft, [grid]: cells } }
}

function unlessTooLarge(draft: SteppingDraft): Changed {
  for (const side of ['width', 'height'] as const) {
    const [filter, input] = [draft.shown.kernel[side], draft.shown.input[side]]
    const [span, padded] = [effectiveFilter(filter, draft.dilation), input + 2 * draft.padding]
    if (span > padded) {
      const spread = draft.dilation === 1 ? '' : ` with dilation ${draft.dilation} spans ${span} pixels and`
      const whole = draft.padding === 0 ? `the input has only ${input}` : `the padded input has only ${padded}`
      return {
        kind: 'refused',
        problem: `A filter of ${filter}${spread} does not fit even once: ${whole}. Make the input or the padding larger first.`,
      }
    }
  }
  return { kind: 'changed', draft }
}

/** The kernel in the middle of zeros that leave room for the largest one. */
function roomFor(kernel: Grid): Grid {
  const { height, width } = extentOf(kernel)
  const room = {
    height: Math.max(steppingLimits.filter.most, height),
    width: Math.max(steppingLimits.filter.most, width),
  }
  const [top, left] = [Math.floor((room.height - height) / 2), Math.floor((room.width - width) / 2)]
  return gridOf(room.height, room.width, (row, column) => kernel[row - top]?.[column - left] ?? 0)
}

function middleStart(grid: Grid, { height, width }: Extent): { top: number; left: number } {
  return { top: Math.floor((grid.length - height) / 2), left: Math.floor((widthOf(grid) - width) / 2) }
}

function extentOf(grid: Grid): Extent {
  return { height: grid.length, width: widthOf(grid) }
}

function gridOf(height: number, width: number, valueAt: (row: number, column: number) => number): number[][] {
  return Array.from({ length: height }, (_, row) => Array.from({ length: width }, (_, column) => valueAt(row, column)))
}
