import { Button } from '../button'
import { DataTable } from '../data-table'

export type ListedOverride = { id: string; who: string; what: string }

export function OverrideList({
  overrides,
  takeBack,
}: {
  overrides: readonly ListedOverride[]
  takeBack: (overrideId: string, form: FormData) => Promise<void>
}) {
  if (overrides.length === 0) return <p>Nobody is granted anything else than the rules say.</p>
  return (
    <DataTable
      caption="What is granted"
      columns={[{ label: 'Whom' }, { label: 'What' }, { label: 'Take back' }]}
      rows={overrides.map(({ id, who, what }) => ({
        key: id,
        cells: [
          who,
          what,
          <form key="take-back" action={takeBack.bind(null, id)} className="flex flex-wrap items-end gap-2">
            <label className="flex flex-col">
              <span className="text-base text-ink-soft">Why</span>
              <input
                name="why"
                required
                pattern=".*\S.*"
                maxLength={500}
                className="min-h-11 rounded border-2 border-edge bg-sheet px-3"
              />
            </label>
            <Button kind="secondary" aria-label={`Take back from ${who}`}>
              Take back
            </Button>
          </form>,
        ],
      }))}
    />
  )
}
