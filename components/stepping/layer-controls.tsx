import { type SteppingSetting, steppingLimits } from '@/lib/figures/stepping-limits'
import { findPreset, steppingPresets } from '@/lib/figures/stepping-presets'
import { type SteppingSetup, widthOf } from '@/lib/figures/stepping-setup'

export type LayerActions = {
  change: (setting: SteppingSetting, value: number) => void
  takePreset: (id: string) => void
  setMode: (mode: SteppingSetup['mode']) => void
}

const settings = ['input', 'filter', 'padding', 'stride', 'dilation'] as const

/** Turns the layer. `actions` null: as long as the figure is a picture, its controls are drawn but do nothing. */
export function LayerControls({
  id,
  setup,
  actions,
}: {
  id: string
  setup: SteppingSetup
  actions: LayerActions | null
}) {
  const preset = findPreset(setup.kernel)
  const values: Record<SteppingSetting, number> = {
    input: widthOf(setup.input),
    filter: widthOf(setup.kernel),
    padding: setup.padding,
    stride: setup.stride,
    dilation: setup.dilation,
  }
  return (
    <div className="flex flex-col gap-3 noscript:hidden print:hidden">
      <div className="flex flex-wrap gap-x-8 gap-y-3">
        <label className="flex items-center gap-3">
          <span className="text-base font-semibold">Weights</span>
          <select
            value={preset?.id ?? ''}
            disabled={actions === null}
            onChange={actions === null ? undefined : (event) => actions.takePreset(event.target.value)}
            className="min-h-11 w-40 rounded border-2 border-edge bg-sheet px-2 text-base"
          >
            {preset === null && <option value="">Your own</option>}
            {steppingPresets.map(({ id: value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <fieldset className="flex flex-wrap items-center gap-x-5">
          <legend className="sr-only">What is computed</legend>
          {(['correlation', 'convolution'] as const).map((mode) => (
            <label key={mode} className="flex min-h-11 items-center gap-2 text-base">
              <input
                type="radio"
                name={`${id}-mode`}
                value={mode}
                checked={setup.mode === mode}
                disabled={actions === null}
                onChange={actions === null ? undefined : () => actions.setMode(mode)}
                className="size-5"
              />
              {mode === 'correlation' ? 'Cross-correlation' : 'True convolution'}
            </label>
          ))}
        </fieldset>
      </div>
      <div className="stepping-settings">
        {settings.map((setting) => (
          <Setting key={setting} id={id} setting={setting} value={values[setting]} actions={actions} />
        ))}
      </div>
      <p className="max-w-[68ch] text-base text-ink-soft">
        Click a number of the input or the filter to change it, or an output to go there; with the keyboard, tab to a
        grid and use the arrow keys.
      </p>
    </div>
  )
}

function Setting({
  id,
  setting,
  value,
  actions,
}: {
  id: string
  setting: SteppingSetting
  value: number
  actions: LayerActions | null
}) {
  const { symbol, name, least, most } = steppingLimits[setting]
  return (
    <div>
      <label htmlFor={`${id}-${setting}`} className="flex items-baseline justify-between gap-2 text-base leading-tight">
        <span>
          {name} <i className="font-serif">{symbol}</i>
        </span>
        <span className="figures font-semibold">{value}</span>
      </label>
      <input
        id={`${id}-${setting}`}
        type="range"
        min={Math.min(least, value)}
        max={Math.max(most, value)}
        value={value}
        disabled={actions === null}
        onChange={actions === null ? undefined : (event) => actions.change(setting, event.target.valueAsNumber)}
        className="block min-h-11 w-full"
      />
    </div>
  )
}
