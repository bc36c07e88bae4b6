import { type Pace, paces, readPace } from '@/lib/figures/stepping-paces'
import { buttonStyle } from '../button-style'
import { ControlIcon, type ControlIconName } from './control-icon'

export type TransportActions = {
  goTo: (step: number) => void
  togglePlaying: () => void
  setPace: (pace: Pace) => void
}

/** Moves through the steps. `actions` null: as long as the figure is a picture, its buttons are drawn but do nothing. */
export function Transport({
  id,
  step,
  steps,
  playing,
  pace,
  actions,
}: {
  id: string
  step: number
  steps: number
  playing: boolean
  pace: Pace
  actions: TransportActions | null
}) {
  const button = (icon: ControlIconName, name: string, to: number) => (
    <button
      type="button"
      aria-label={name}
      title={name}
      // Not disabled at the ends: a button that loses the focus under a learner's finger is worse than one that does nothing.
      disabled={actions === null}
      onClick={actions === null ? undefined : () => actions.goTo(to)}
      className={`${buttonStyle('secondary')} w-11 px-0!`}
    >
      <ControlIcon name={icon} />
    </button>
  )
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 noscript:hidden print:hidden">
      <div className="flex gap-2">
        {button('first', 'First step', 0)}
        {button('back', 'Step back', step - 1)}
        <button
          type="button"
          aria-label={playing ? 'Pause' : 'Play'}
          title={playing ? 'Pause' : 'Play'}
          disabled={actions === null}
          onClick={actions?.togglePlaying}
          className={`${buttonStyle('primary')} w-16 px-0!`}
        >
          <ControlIcon name={playing ? 'pause' : 'play'} />
        </button>
        {button('step', 'Step forward', step + 1)}
      </div>
      <label className="flex items-center gap-2 text-base">
        <span className="sr-only">Speed</span>
        <select
          value={pace}
          disabled={actions === null}
          onChange={actions === null ? undefined : (event) => actions.setPace(readPace(event.target.value))}
          className="min-h-11 rounded border-2 border-edge bg-sheet px-2"
        >
          {paces.map(({ pace: value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <div className="flex min-w-0 flex-1 basis-64 items-center gap-3">
        <label htmlFor={`${id}-step`} className="figures text-base whitespace-nowrap">
          Step {step + 1} of {steps}
        </label>
        <input
          id={`${id}-step`}
          type="range"
          min={1}
          max={steps}
          value={step + 1}
          disabled={actions === null}
          onChange={actions === null ? undefined : (event) => actions.goTo(event.target.valueAsNumber - 1)}
          className="min-h-11 min-w-0 flex-1"
        />
      </div>
    </div>
  )
}
