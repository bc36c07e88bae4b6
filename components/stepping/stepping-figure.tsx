import { misfitSentence } from '@/lib/figures/misfit-sentence'
import { replaySentence } from '@/lib/figures/replay-sentence'
import { steppingFrame } from '@/lib/figures/stepping-frame'
import { steppingPlan } from '@/lib/figures/stepping-plan'
import { replayAnswer, type SaidSize } from '@/lib/figures/stepping-replay'
import { axisOf, type SteppingSetup } from '@/lib/figures/stepping-setup'
import { MatrixTable } from '../question/matrix-table'
import { SteppingBoard } from './stepping-board'

/**
 * A filter at one step of its way over the input. `said`: an output size that somebody answered, to be laid out window by
 * window. `id` is unique on the page.
 */
export function SteppingFigure({ id, setup, said }: { id: string; setup: SteppingSetup; said?: SaidSize }) {
  const plan = steppingPlan(setup)
  const misfit = misfitSentence(plan)
  const axis = axisOf(setup, 'width')
  return (
    <figure aria-label="A filter moving over an input" className="min-w-0">
      <SteppingBoard id={id} plan={plan} frame={steppingFrame(plan, 0)} />
      {said !== undefined && <p className="mt-3">{replaySentence(axis, said, replayAnswer(axis, said))}</p>}
      {misfit !== null && <p className="mt-3">{misfit}</p>}
      <details className="mt-3">
        <summary className="text-base text-link">The same as tables</summary>
        <div className="mt-2 flex flex-wrap gap-x-10 gap-y-5">
          <MatrixTable name="Input" rows={setup.input} />
          <MatrixTable name="Filter" rows={setup.kernel} />
          <MatrixTable name="Output" rows={plan.output} />
        </div>
      </details>
    </figure>
  )
}
