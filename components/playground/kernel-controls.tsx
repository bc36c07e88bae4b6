import { useState } from 'react'
import { kernelSizes, largestTyped } from '@/lib/figures/playground-kernel'
import { findPlaygroundPreset, presetsOf } from '@/lib/figures/playground-presets'
import { type PlaygroundSettings, withKernelSize } from '@/lib/figures/playground-settings'
import { CheckField } from './check-field'
import { ChipChoice } from './chip-choice'
import { KernelCells } from './kernel-cells'
import { KernelPicture } from './kernel-picture'
import { SelectField } from './select-field'

const own = { value: 'own', label: 'Your own' } as const
const sizes = kernelSizes.map((size) => ({ value: size, label: `${size} × ${size}` }))
type Controls = { settings: PlaygroundSettings; onChange: (settings: PlaygroundSettings) => void }

/** The kernel: its size, a preset or cells of one's own, and whether it is flipped. */
export function KernelControls({ settings, onChange }: Controls) {
  const { kernel, mode } = settings
  const [version, setVersion] = useState(0)
  const presets = presetsOf(kernel.size)
  const preset = findPlaygroundPreset(kernel)
  /** Shows cells that were not typed. */
  function replace(next: PlaygroundSettings) {
    setVersion(version + 1)
    onChange(next)
  }

  return (
    <div className="flex flex-col gap-4">
      <ChipChoice
        legend="Size"
        value={kernel.size}
        options={sizes}
        onChange={(size) => replace(withKernelSize(settings, size))}
      />
      <SelectField
        label="Preset"
        value={preset?.id ?? own.value}
        options={[...presets.map(({ id, name }) => ({ value: id, label: name })), ...(preset ? [] : [own])]}
        onChange={(id) => {
          const chosen = presets.find((known) => known.id === id)
          if (chosen) replace({ ...settings, kernel: chosen.kernel })
        }}
      />
      {kernel.size <= largestTyped ? (
        <KernelCells kernel={kernel} version={version} onChange={(cells) => onChange({ ...settings, kernel: cells })} />
      ) : (
        <KernelPicture kernel={kernel} />
      )}
      <CheckField
        label="True convolution"
        effect="Turns the kernel by 180° first; without, it is a cross-correlation, as libraries have it."
        checked={mode === 'convolution'}
        onChange={(flips) => onChange({ ...settings, mode: flips ? 'convolution' : 'cross-correlation' })}
      />
    </div>
  )
}
