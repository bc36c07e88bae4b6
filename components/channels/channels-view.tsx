import type { ReactNode } from 'react'
import { layerLimits, layerSentence, parameterSteps, type VolumeLayer } from '@/lib/figures/parameter-steps'
import { wholeText } from '@/lib/questions/number-text'
import { VolumePicture } from './volume-picture'

const box = 120
const unit = 6

/** A volume, the filters that look through all of it, and the volume they make; below, how the parameters add up. */
export function ChannelsView({ layer, controls }: { layer: VolumeLayer; controls: ReactNode }) {
  const { side, depth, filter, filters } = layer
  const { outputSide } = parameterSteps(layer)
  return (
    <figure
      aria-label="A volume, filters, and the volume they make"
      className="max-w-[68ch] rounded border border-line bg-sheet p-4 sm:p-6"
    >
      <div className="grid grid-cols-3 gap-3 sm:gap-6">
        <Picture title="Volume in" size={[side, side, depth]}>
          <VolumePicture x={2} y={2} side={side} depth={depth} unit={unit} look="map" window={filter} />
        </Picture>
        <Picture title={filters === 1 ? '1 filter' : `${filters} filters`} size={[filter, filter, depth]}>
          <FilterPictures layer={layer} />
        </Picture>
        <Picture title="Volume out" size={[outputSide, outputSide, filters]}>
          <VolumePicture x={2} y={2} side={outputSide} depth={filters} unit={unit} look="map" />
        </Picture>
      </div>
      {controls}
      <Sums layer={layer} />
      <figcaption className="mt-4 border-t border-line pt-3 text-base text-ink-soft">
        <p role="status">{layerSentence(layer)}</p>
      </figcaption>
    </figure>
  )
}

/** All filters side by side, as large as they can be next to each other. */
function FilterPictures({ layer: { depth, filter, filters } }: { layer: VolumeLayer }) {
  const columns = filters === 1 ? 1 : filters <= 4 ? 2 : 3
  const cell = box / columns
  const largest = layerLimits.filter.most + 0.45 * layerLimits.depth.most
  const small = Math.min(unit, (cell - 6) / largest)
  return Array.from({ length: filters }, (_, index) => index).map((index) => (
    <VolumePicture
      key={index}
      x={(index % columns) * cell + 2}
      y={Math.floor(index / columns) * cell + 2}
      side={filter}
      depth={depth}
      unit={small}
      step={0.45 * small}
      look="filter"
    />
  ))
}

function Picture({ title, size, children }: { title: string; size: readonly number[]; children: ReactNode }) {
  return (
    <div>
      <svg
        viewBox={`0 0 ${box} ${box}`}
        role="img"
        aria-label={`${title}: ${size.join(' × ')}`}
        className="block w-full"
      >
        {children}
      </svg>
      <p className="mt-1 text-base leading-tight font-semibold">{title}</p>
      <p className="figures text-sm">{size.join('×')}</p>
    </div>
  )
}

function Sums({ layer }: { layer: VolumeLayer }) {
  const { depth, filter, filters } = layer
  const steps = parameterSteps(layer)
  const lines = [
    ['One slice', `${filter} · ${filter}`, steps.slice],
    ['One filter, all slices', `${steps.slice} · ${depth}`, steps.filter],
    ['With its bias', `${wholeText(steps.filter)} + 1`, steps.withBias],
    ['All filters', `${wholeText(steps.withBias)} · ${filters}`, steps.layer],
  ] as const
  return (
    <ol className="mt-4">
      {lines.map(([name, sum, result]) => (
        <li
          key={name}
          className="flex flex-wrap justify-between gap-x-4 border-t border-line py-1.5 last:font-semibold"
        >
          <span>{name}</span>
          <span className="figures">
            {sum} = {wholeText(result)}
          </span>
        </li>
      ))}
    </ol>
  )
}
