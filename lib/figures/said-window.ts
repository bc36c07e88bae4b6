import type { SteppingPlan } from '@/lib/figures/stepping-plan'
import { replayAnswer, type SaidSize } from '@/lib/figures/stepping-replay'
import { axisOf } from '@/lib/figures/stepping-setup'

/** The window that an answer speaks of, the `number`th of the first row, in cells of the padded input. */
export type SaidWindow = {
  readonly number: number
  readonly column: number
  readonly columns: number
  readonly rows: number
}

/** Null where the answer is right, and where the window lies so far outside that a drawing would have to shrink for it. */
export function saidWindow(plan: SteppingPlan, said: SaidSize): SaidWindow | null {
  const replay = replayAnswer(axisOf(plan.setup, 'width'), said)
  switch (replay.kind) {
    case 'right':
    case 'leftover':
      return null
    case 'short':
    case 'fits':
    case 'over': {
      const { number, window } = replay
      if (window.start > plan.padded.width + plan.setup.stride) return null
      return {
        number,
        column: window.start,
        columns: window.end - window.start,
        rows: plan.size.height.effectiveFilter,
      }
    }
  }
}

/** Columns that a drawing needs for the padded input and whatever hangs over its right edge. */
export function columnsWith(plan: SteppingPlan, said: SaidWindow | null): number {
  const { padded, positions } = plan
  const next = positions.width.fits ? 0 : positions.width.overhang
  return Math.max(padded.width + next, said === null ? 0 : said.column + said.columns)
}
