import type { Ref } from 'react'
import type { PerAxis } from '@/lib/conv/per-axis'
import { pictureSide } from '@/lib/figures/pictures/picture'

/** Fewer pixels than this on the longer side are shown as the squares that they are. */
const smooth = 257

/** A square place for a picture of any shape, there before the picture is, with the size and how much larger it is shown. */
export function GreyFigure({
  name,
  label,
  canvas,
  size,
  picture,
}: {
  name: string
  label: string
  canvas: Ref<HTMLCanvasElement>
  /** Null while there is nothing to show. */
  size: PerAxis<number> | null
  /** The size of the picture beside it, or of this one. */
  picture: PerAxis<number>
}) {
  const larger = size === null ? 1 : longer(picture) / longer(size)
  return (
    <figure className="min-w-0">
      <canvas
        ref={canvas}
        role="img"
        aria-label={label}
        width={pictureSide}
        height={pictureSide}
        className={`block aspect-square w-full border border-line bg-sunk object-contain ${size === null ? 'invisible' : ''} ${size !== null && longer(size) < smooth ? '[image-rendering:pixelated]' : ''}`}
      />
      <figcaption className="mt-1.5 text-base leading-snug">
        <span className="font-semibold">{name}</span>{' '}
        {size !== null && <span className="figures whitespace-nowrap">{`${size.height} × ${size.width}`}</span>}
        {larger >= 1.05 && <span className="text-ink-soft">{`, shown ${larger.toFixed(1)} times as large`}</span>}
      </figcaption>
    </figure>
  )
}

function longer({ height, width }: PerAxis<number>): number {
  return Math.max(height, width)
}
