import { LocalTime } from '../attempt/local-time'
import { DataTable } from '../data-table'

export type Change = { id: string; at: string; by: string; for: string | null; what: string; why: string }

/** Who changed what, when and why, the latest first. */
export function ChangeLog({ changes }: { changes: readonly Change[] }) {
  return (
    <section className="flex flex-col gap-4">
      <h2>Changes</h2>
      {changes.length === 0 ? (
        <p>Nothing has been changed yet.</p>
      ) : (
        <DataTable
          caption="Who changed what"
          columns={[{ label: 'When' }, { label: 'By' }, { label: 'For' }, { label: 'What' }, { label: 'Why' }]}
          rows={changes.map(({ id, at, by, for: student, what, why }) => ({
            key: id,
            cells: [<LocalTime key="at" iso={at} />, by, student ?? 'all', what, why === '' ? '–' : why],
          }))}
        />
      )}
    </section>
  )
}
