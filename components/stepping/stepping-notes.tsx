import { misfitSentence } from '@/lib/figures/misfit-sentence'
import { replaySentence } from '@/lib/figures/replay-sentence'
import type { SteppingPlan } from '@/lib/figures/stepping-plan'
import { replayAnswer, type SaidSize } from '@/lib/figures/stepping-replay'
import { axisOf } from '@/lib/figures/stepping-setup'

/** What became of an answer, and why a layer does not fit. `said`: undefined where nobody answered anything. */
export function SteppingNotes({ plan, said }: { plan: SteppingPlan; said: SaidSize | undefined }) {
  const misfit = misfitSentence(plan)
  const axis = axisOf(plan.setup, 'width')
  return (
    <>
      {said !== undefined && (
        <p className="max-w-[68ch] border-l-4 border-ink ps-3">
          {replaySentence(axis, said, replayAnswer(axis, said))}
        </p>
      )}
      {misfit !== null && (
        <div className="max-w-[68ch] border-l-4 border-wrong ps-3">
          <p className="font-semibold text-wrong">Why it does not fit</p>
          <p>{misfit}</p>
        </div>
      )}
    </>
  )
}
