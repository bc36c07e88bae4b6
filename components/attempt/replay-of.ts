import type { GradedSlotView } from '@/lib/attempts/slot-view'
import type { PaddedAxis } from '@/lib/conv/measure-axis'
import { replayInvitation } from '@/lib/figures/replay-sentence'
import { replayAnswer, type SaidSize } from '@/lib/figures/stepping-replay'
import { saidSize } from '@/lib/lesson/said-size'

export type AnswerReplay = { position: number; axis: PaddedAxis; said: SaidSize; invitation: string | null }

/** A wrong output size along the axis that it was given for; null where an answer cannot be laid out window by window. */
export function replayOf(slot: GradedSlotView): AnswerReplay | null {
  const said = saidSize(slot)
  if (said === null || slot.figure?.kind !== 'axis') return null
  const { input, filter, padding, stride } = slot.figure
  const axis = { input, filter, padding, stride }
  return { position: slot.position, axis, said, invitation: replayInvitation(replayAnswer(axis, said)) }
}
