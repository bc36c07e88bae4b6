import type { SaidSize } from '@/lib/figures/stepping-replay'
import type { SteppingSetup } from '@/lib/figures/stepping-setup'

/** What picture and player are both told, so that the one begins as the other. */
export type SteppingShown = {
  /** Unique on the page. */
  id: string
  setup: SteppingSetup
  /** An output size that somebody answered; undefined where nobody did. */
  said: SaidSize | undefined
  /** The output cell of the first step that is shown. */
  start: { row: number; column: number }
}
