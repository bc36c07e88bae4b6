import type { GradedSlotView, HeldBackSlotView } from '@/lib/attempts/slot-view'
import { OutcomeMark } from '../question/outcome-mark'

/** Every question of a review in a line, linked to its place on the page. */
export function SlotSummary({ slots }: { slots: readonly (GradedSlotView | HeldBackSlotView)[] }) {
  return (
    <ol className="grid grid-cols-1 gap-x-8 sm:grid-cols-2">
      {slots.map((slot) => (
        <li key={slot.position} className="flex items-center justify-between gap-4 border-t border-line py-1">
          <a href={`#question-${slot.position}`} className="flex min-h-8 min-w-0 items-center gap-3">
            <span className="figures w-6 text-end">{slot.position}</span>
            <span className="truncate">{slot.prompt.title}</span>
          </a>
          <Mark result={slot.state === 'graded' ? slot : slot.result} maxPoints={slot.maxPoints} />
        </li>
      ))}
    </ol>
  )
}

/** Partly right is what has some of the points; a ruling may give all of them to everybody. */
function Mark({ result, maxPoints }: { result: HeldBackSlotView['result']; maxPoints: number }) {
  if (result === null) return null
  const { outcome, points } = result
  return <OutcomeMark outcome={outcome === 'wrong' && points > 0 && points < maxPoints ? 'partly' : outcome} />
}
