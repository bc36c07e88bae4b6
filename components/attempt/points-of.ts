import type { GradedSlotView, HeldBackSlotView } from '@/lib/attempts/slot-view'

/** What a question brought, or what it is worth where that is kept back. */
export function pointsOf(slot: GradedSlotView | HeldBackSlotView): string {
  const { maxPoints } = slot
  if (maxPoints === 0) return 'does not count'
  const unit = maxPoints === 1 ? 'point' : 'points'
  const points = slot.state === 'graded' ? slot.points : slot.result?.points
  return points === undefined ? `${maxPoints} ${unit}` : `${points} of ${maxPoints} ${unit}`
}
