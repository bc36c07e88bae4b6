import { outputSize } from '@/lib/conv/output-size'
import { windowPositions } from '@/lib/conv/window-positions'
import { type Axis, axisCaption } from './axis-caption'
import { type AxisScale, axisScale } from './axis-scale'
import { AxisStrip, stripHeight } from './axis-strip'
import { AxisWindows, windowsHeight } from './axis-windows'

const gap = 10

/**
 * One axis of the padded input with every window below it, and what does not fit. Everything is placed in per cent of the
 * width, so that the drawing fits any screen while its text keeps its size.
 */
export function AxisFigure({ id, input, filter, padding, stride }: Axis & { id: string }) {
  const axis = { input, filter, padding, stride }
  const positions = windowPositions(axis)
  const caption = axisCaption(axis, outputSize(axis), positions)
  const edge = input + padding
  const scale = axisScale(-padding, positions.fits ? edge : Math.max(edge, positions.nextWindow.end))
  const height = stripHeight + gap + windowsHeight(positions)
  return (
    <figure className="max-w-2xl">
      <svg
        width="100%"
        height={height}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-caption`}
        className="figures block"
      >
        <title id={`${id}-title`}>Window positions along one axis</title>
        <AxisStrip id={id} axis={axis} positions={positions} scale={scale} />
        {!positions.fits && <Edge at={edge} scale={scale} height={height} />}
        <svg y={stripHeight + gap} width="100%" overflow="visible" aria-hidden="true">
          <AxisWindows positions={positions} scale={scale} />
        </svg>
      </svg>
      <figcaption id={`${id}-caption`} className="mt-3 text-base text-ink-soft">
        {caption}
      </figcaption>
    </figure>
  )
}

function Edge({ at, scale, height }: { at: number; scale: AxisScale; height: number }) {
  const x = scale.at(at)
  return <line x1={x} x2={x} y1="0" y2={height} className="stroke-wrong" strokeWidth="1.5" strokeDasharray="2 3" />
}
