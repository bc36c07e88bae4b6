import { formatValue } from '@/lib/figures/format-value'
import type { MapFacts } from '@/lib/figures/map-facts'
import { formatShare } from '@/lib/figures/map-sentence'
import type { PlaygroundShape } from '@/lib/figures/playground-shape'
import { Stat } from '../stat'

type Shape = Extract<PlaygroundShape, { kind: 'shape' }>

/** The size of the map, what it costs, and what it holds. */
export function MapSummary({
  shape,
  facts,
  milliseconds,
}: {
  shape: Shape
  facts: MapFacts | null
  milliseconds: number | null
}) {
  const { output, macs } = shape
  const shown = (value: (of: MapFacts) => number) => (facts === null ? '…' : formatValue(value(facts)))
  return (
    <div>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 lg:grid-cols-3">
        <Stat label="Output shape" value={`${output.height} × ${output.width}`} />
        <Stat label="Multiply-accumulates" value={macs.toLocaleString('en')} />
        <Stat label="Zeros" value={facts === null ? '…' : `${formatShare(facts.zeros)}%`} />
        <Stat label="Smallest" value={shown(({ least }) => least)} />
        <Stat label="Mean" value={shown(({ mean }) => mean)} />
        <Stat label="Largest" value={shown(({ most }) => most)} />
      </dl>
      <p className="mt-3 text-base text-ink-soft">
        {milliseconds === null ? 'Filtering …' : `Filtered in ${formatMilliseconds(milliseconds)} ms on this device.`}
      </p>
    </div>
  )
}

function formatMilliseconds(milliseconds: number): string {
  return milliseconds.toFixed(milliseconds < 10 ? 1 : 0)
}
