import { type Adjustable, adjust, type VolumeLayer } from '@/lib/figures/parameter-steps'
import { Button } from '../button'

const names: Record<Adjustable, string> = { depth: 'Channels D', filter: 'Filter size F', filters: 'Filters K' }
const kinds: readonly Adjustable[] = ['depth', 'filter', 'filters']

/** One step more or less of each number; `change` null: the figure is not alive yet. */
export function ChannelsSteppers({
  layer,
  change,
}: {
  layer: VolumeLayer
  change: ((layer: VolumeLayer) => void) | null
}) {
  return (
    <div className="mt-5 grid gap-x-6 gap-y-3 sm:grid-cols-3">
      {kinds.map((what) => (
        <fieldset key={what} className="flex items-center justify-between gap-2 sm:block">
          <legend className="float-left text-base sm:float-none">{names[what]}</legend>
          <div className="flex items-center gap-2">
            <Step layer={layer} what={what} direction={-1} change={change} />
            <span className="figures min-w-6 text-center font-semibold">{layer[what]}</span>
            <Step layer={layer} what={what} direction={1} change={change} />
          </div>
        </fieldset>
      ))}
    </div>
  )
}

function Step({
  layer,
  what,
  direction,
  change,
}: {
  layer: VolumeLayer
  what: Adjustable
  direction: 1 | -1
  change: ((layer: VolumeLayer) => void) | null
}) {
  const next = adjust(layer, what, direction)
  // Not `disabled` at a limit: that would take the focus away from whoever presses it.
  return (
    <Button
      kind="secondary"
      type="button"
      aria-label={`${direction === 1 ? 'More' : 'Less'}: ${names[what]}`}
      aria-disabled={next === null || change === null}
      onClick={change === null ? undefined : () => next && change(next)}
    >
      {direction === 1 ? '+' : '−'}
    </Button>
  )
}
