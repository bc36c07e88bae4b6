import { comparison } from './dense-view'

const limits = { min: 8, max: comparison.largestSide, step: 8 }

/** The side of the picture; `change` null: the figure is not alive yet. */
export function SideSlider({ side, change }: { side: number; change: ((side: number) => void) | null }) {
  return (
    <label className="flex flex-wrap items-center gap-x-4">
      <span className="min-w-52">
        Side of the picture: <span className="figures font-semibold">{side}</span> pixels
      </span>
      <input
        type="range"
        {...limits}
        value={side}
        readOnly={change === null}
        disabled={change === null}
        aria-valuetext={`${side} pixels`}
        onChange={change === null ? undefined : (event) => change(event.currentTarget.valueAsNumber)}
        className="h-11 min-w-0 flex-1 basis-40"
      />
    </label>
  )
}
