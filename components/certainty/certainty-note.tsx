import { certaintyMark, certaintyWords } from '@/lib/attempts/certainty'
import type { GradedSlotView } from '@/lib/attempts/slot-view'
import { signedMark } from './signed-mark'

/** What came of having been so sure, where it was said. */
export function CertaintyNote({ certainty, outcome }: Pick<GradedSlotView, 'certainty' | 'outcome'>) {
  const mark = certainty === null ? null : certaintyMark(certainty, outcome)
  if (certainty === null || mark === null) return null
  return (
    <p className="mt-3 text-base">
      You said: {certaintyWords[certainty]}. That makes{' '}
      <span className="figures font-semibold">{signedMark(mark)}</span> by certainty.
    </p>
  )
}
