import { certaintyRows, certaintyWords } from '@/lib/attempts/certainty'
import type { GradedSlotView, HeldBackSlotView } from '@/lib/attempts/slot-view'
import { DataTable } from '../data-table'
import { signedMark } from './signed-mark'

/** How sure a student was against how often that was right; nothing where it was never said. */
export function CertaintyTable({ slots }: { slots: readonly (GradedSlotView | HeldBackSlotView)[] }) {
  const rows = certaintyRows(slots.flatMap((slot) => (slot.state === 'graded' ? slot : [])))
  if (rows.length === 0) return null
  const marks = rows.reduce((sum, row) => sum + row.marks, 0)
  return (
    <section aria-labelledby="certainty-heading" className="mb-8 max-w-xl">
      <h2 id="certainty-heading" className="mb-3">
        How sure you were
      </h2>
      <DataTable
        caption="How sure you were, and how often that was right"
        columns={[
          { label: 'You said' },
          { label: 'Answers', numeric: true },
          { label: 'Right', numeric: true },
          { label: 'Marks', numeric: true },
        ]}
        rows={rows.map((row) => ({
          key: certaintyWords[row.certainty],
          cells: [certaintyWords[row.certainty], row.answers, row.right, signedMark(row.marks)],
        }))}
      />
      <p className="mt-3 text-base text-ink-soft">
        Together <span className="figures">{signedMark(marks)}</span>. Saying “certain” pays from four right answers in
        five, “fairly sure” from two in three.
      </p>
    </section>
  )
}
