import type { GradedSlotView, HeldBackSlotView } from '@/lib/attempts/slot-view'
import { Why } from './why'

/** The worked solution of a question, where it may be seen. */
export function SlotSolution({ slot }: { slot: GradedSlotView | HeldBackSlotView }) {
  switch (slot.state) {
    case 'graded':
      return <Why slot={slot} />
    case 'held-back':
      return slot.solution && <Why slot={{ position: slot.position, ...slot.solution }} />
  }
}
