import type { PastRegrade } from '@/lib/attempts/past-regrade'
import { LocalTime } from '../attempt/local-time'
import { Badge } from '../badge'
import { UndoForm, type UndoState } from './undo-form'

/** Every regrade of an exam, the latest first. They stand on each other: only the last can be undone. */
export function RegradeList({
  regrades,
  undo,
}: {
  regrades: readonly PastRegrade[]
  undo: (regradeId: string, before: UndoState, form: FormData) => Promise<UndoState>
}) {
  return (
    <section className="flex flex-col gap-4">
      <h2>Regrades so far</h2>
      {regrades.length === 0 && <p>This exam has not been regraded.</p>}
      <ol className="flex flex-col">
        {regrades.map((regrade) => (
          <li key={regrade.id} className="flex flex-col gap-2 border-t border-line py-5">
            <div className="flex flex-wrap items-center gap-3">
              <h3>{regrade.what}</h3>
              <Badge>{regrade.undone ? 'undone' : 'stands'}</Badge>
            </div>
            <p>
              “{regrade.why}” {regrade.by}, <LocalTime iso={regrade.at} />. It changed {regrade.changed} of{' '}
              {regrade.attempts} scores.
            </p>
            {regrade.undone && (
              <p>
                Undone by {regrade.undone.by}, <LocalTime iso={regrade.undone.at} />: “{regrade.undone.why}”
              </p>
            )}
            {regrade.undoable && <UndoForm what={regrade.what} action={undo.bind(null, regrade.id)} />}
          </li>
        ))}
      </ol>
    </section>
  )
}
