import type { SaidSize } from '@/lib/figures/stepping-replay'
import type { SteppingSetup } from '@/lib/figures/stepping-setup'
import { StaticMarkup } from '../static-markup'
import { SteppingLoader } from './stepping-loader'
import { SteppingPicture } from './stepping-picture'

/**
 * A filter on its way over an input, step by step: a picture at once, and to operate once it comes near the screen.
 * `said`: an output size that somebody answered, to be laid out window by window. `id` is unique on the page.
 */
export function SteppingFigure({ id, setup, said }: { id: string; setup: SteppingSetup; said?: SaidSize }) {
  return (
    <figure aria-label="A filter moving over an input" className="stepping min-w-0">
      <SteppingLoader id={id} setup={setup} said={said}>
        <StaticMarkup>
          <SteppingPicture id={id} setup={setup} said={said} />
        </StaticMarkup>
      </SteppingLoader>
    </figure>
  )
}
