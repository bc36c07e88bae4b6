import { type PlaygroundSettings, type PoolingKind, settingLimits } from '@/lib/figures/playground-settings'
import { CheckField } from './check-field'
import { ChipChoice } from './chip-choice'
import { SelectField } from './select-field'

const poolingWords: readonly { value: PoolingKind; label: string }[] = [
  { value: 'none', label: 'None' },
  { value: 'max', label: 'Max' },
  { value: 'average', label: 'Average' },
]
const greyWords = [
  { value: 'map', label: 'what this map holds' },
  { value: 'kernel', label: 'all this kernel can answer' },
] as const

type Controls = { settings: PlaygroundSettings; onChange: (settings: PlaygroundSettings) => void }

/** How the kernel moves, and what happens to its map afterwards. */
export function LayerControls({ settings, onChange }: Controls) {
  const hasPooling = settings.pooling !== 'none'
  return (
    <div className="flex flex-col gap-4">
      <div className="grid grid-cols-2 gap-3">
        <SelectField
          label="Stride"
          value={settings.stride}
          options={wholeNumbers('stride')}
          onChange={(stride) => onChange({ ...settings, stride })}
        />
        <SelectField
          label="Padding"
          value={settings.padding}
          options={paddings(settings.kernel.size)}
          onChange={(padding) => onChange({ ...settings, padding })}
        />
      </div>
      <CheckField
        label="ReLU"
        effect="Negative values become 0."
        checked={settings.relu}
        onChange={(relu) => onChange({ ...settings, relu })}
      />
      <ChipChoice
        legend="Pooling"
        value={settings.pooling}
        options={poolingWords}
        onChange={(pooling) => onChange({ ...settings, pooling })}
      />
      {hasPooling && (
        <div className="grid grid-cols-2 gap-3">
          <SelectField
            label="Pooling window"
            value={settings.poolingWindow}
            options={wholeNumbers('poolingWindow')}
            onChange={(poolingWindow) => onChange({ ...settings, poolingWindow })}
          />
          <SelectField
            label="Pooling stride"
            value={settings.poolingStride}
            options={wholeNumbers('poolingStride')}
            onChange={(poolingStride) => onChange({ ...settings, poolingStride })}
          />
        </div>
      )}
      <SelectField
        label="Black and white show"
        value={settings.greys}
        options={greyWords}
        onChange={(greys) => onChange({ ...settings, greys })}
      />
    </div>
  )
}

function wholeNumbers(name: keyof typeof settingLimits) {
  const { least, most } = settingLimits[name]
  return Array.from({ length: most - least + 1 }, (_, index) => ({
    value: least + index,
    label: String(least + index),
  }))
}

/** Each padding with the name that it has for this kernel, where it has one. */
function paddings(size: number) {
  const same = (size - 1) / 2
  return wholeNumbers('padding').map(({ value, label }) => {
    if (value === 0) return { value, label: '0 (none)' }
    if (value === same) return { value, label: `${label} (same size)` }
    return { value, label: value === 2 * same ? `${label} (full)` : label }
  })
}
