import type { ReactNode } from 'react'
import { denseAgainstConv } from '@/lib/lesson/dense-counts'
import { wholeText } from '@/lib/questions/number-text'

export const comparison = { channels: 3, outputs: 256, filter: 3, firstSide: 128, largestSide: 224 } as const

/** Weights of a dense layer and of a convolution layer on a picture of this side; `control` changes the side. */
export function DenseView({ side, control }: { side: number; control: ReactNode }) {
  const { channels, outputs, filter, largestSide } = comparison
  const { dense, conv, timesMore } = denseAgainstConv({ side, channels }, outputs, filter)
  // Both bars keep their scale, so that the one that grows with the picture is the one that moves.
  const { dense: most } = denseAgainstConv({ side: largestSide, channels }, outputs, filter)
  return (
    <figure
      aria-label="A dense layer against a convolution layer"
      className="max-w-[68ch] rounded border border-line bg-sheet p-4 sm:p-6"
    >
      {control}
      <ul className="mt-4 flex flex-col gap-3">
        <Bar name={`Dense, ${outputs} neurons`} count={dense} share={dense / most} />
        <Bar name={`Convolution, ${outputs} filters of ${filter} × ${filter}`} count={conv} share={conv / most} />
      </ul>
      <figcaption className="mt-4 border-t border-line pt-3 text-base text-ink-soft">
        <p role="status">
          {`On ${side} × ${side} pixels with ${channels} channels the dense layer has ${wholeText(Math.round(timesMore))} times as many weights.`}
        </p>
      </figcaption>
    </figure>
  )
}

function Bar({ name, count, share }: { name: string; count: number; share: number }) {
  return (
    <li>
      <div className="flex flex-wrap justify-between gap-x-4">
        <span>{name}</span>
        <span className="figures font-semibold">{wholeText(count)}</span>
      </div>
      <div aria-hidden="true" className="mt-1 h-3 border-l border-edge bg-sunk">
        <div className="kept-fill h-full min-w-px bg-action" style={{ width: `${share * 100}%` }} />
      </div>
    </li>
  )
}
