import type { SteppingPlan } from '@/lib/figures/stepping-plan'
import { replayAnswer, replayedWindow, type SaidSize } from '@/lib/figures/stepping-replay'
import { axisOf } from '@/lib/figures/stepping-setup'

/** The window that an answer speaks of, the `number`th of the first row, in cells of the padded input. */
export type SaidWindow = {
  readonly number: number
  readonly column: number
  readonly columns: number
  readonly rows: number
}

/** Null where there is no such window to draw. */
export function saidWindow(plan: SteppingPlan, said: SaidSize): SaidWindow | null {
  const { padded, setup, size } = plan
  const found = replayedWindow(
    { padded: padded.width, stride: setup.stride },
    replayAnswer(axisOf(setup, 'width'), said),
  )
  if (found === null) return null
  const { number, window } = found
  return { number, column: window.start, columns: window.end - window.start, rows: size.height.effectiveFilter }
}

/** Columns that a drawing needs for the padded input and whatever hangs over its right edge. */
export function columnsWith(plan: SteppingPlan, said: SaidWindow | null): number {
  const { padded, positions } = plan
  const next = positions.width.fits ? 0 : positions.width.overhang
  return Math.max(padded.width + next, said === null ? 0 : said.column + said.columns)
}
