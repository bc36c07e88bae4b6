import type { GradedSlotView } from '@/lib/attempts/attempt-view'

export function pointsOf({ points, maxPoints }: GradedSlotView): string {
  return `${points} of ${maxPoints} ${maxPoints === 1 ? 'point' : 'points'}`
}
