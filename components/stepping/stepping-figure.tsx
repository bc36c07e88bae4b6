import type { SaidSize } from '@/lib/figures/stepping-replay'
import type { SteppingSetup } from '@/lib/figures/stepping-setup'
import { StaticMarkup } from '../static-markup'
import { SteppingLoader } from './stepping-loader'
import { SteppingPicture } from './stepping-picture'

/**
 * A filter on its way over an input, step by step: a picture at once, and to operate once it comes near the screen.
 * `said`: an output size that somebody answered, to be laid out window by window; `start`: the output cell to begin with,
 * the first one unless told otherwise. `id` is unique on the page.
 */
export function SteppingFigure({
  id,
  setup,
  said,
  start = { row: 0, column: 0 },
}: {
  id: string
  setup: SteppingSetup
  said?: SaidSize
  start?: { row: number; column: number }
}) {
  const shown = { id, setup, said, start }
  return (
    <figure aria-label="A filter moving over an input" className="stepping min-w-0">
      <SteppingLoader {...shown}>
        <StaticMarkup>
          <SteppingPicture {...shown} />
        </StaticMarkup>
      </SteppingLoader>
    </figure>
  )
}
