import { axisPadding } from '@/lib/conv/axis-padding'
import { outputSize } from '@/lib/conv/output-size'
import { windowPositions } from '@/lib/conv/window-positions'
import { replaySentence } from '@/lib/figures/replay-sentence'
import { replayAnswer, replayedWindow, type SaidSize } from '@/lib/figures/stepping-replay'
import { axisCaption, type UnevenAxis } from './axis-caption'
import { type AxisScale, axisScale } from './axis-scale'
import { AxisStrip, stripHeight } from './axis-strip'
import { AxisWindows, windowsHeight } from './axis-windows'
import { SaidBar, saidHeight } from './said-bar'

const gap = 10

/**
 * One axis of the padded input with every window below it, and what does not fit. Everything is placed in per cent of the
 * width, so that the drawing fits any screen while its text keeps its size. `said`: a size that somebody answered, whose
 * last window is drawn below the others.
 */
export function AxisFigure({
  id,
  input,
  filter,
  padding,
  stride,
  said = null,
}: UnevenAxis & { id: string; said?: SaidSize | null }) {
  const axis = { input, filter, padding, stride }
  const positions = windowPositions(axis)
  const caption = axisCaption(axis, outputSize(axis), positions)
  const { before, after } = axisPadding(padding)
  const edge = input + after
  const replay = said === null ? null : replayAnswer(axis, said)
  const found = replay && replayedWindow({ padded: before + edge, stride }, replay)
  const bar = found && {
    number: found.number,
    own: replay.kind === 'over',
    range: { start: found.window.start - before, end: found.window.end - before },
  }
  const ends = [edge, positions.fits ? edge : positions.nextWindow.end, bar === null ? edge : bar.range.end]
  const scale = axisScale(-before, Math.max(...ends))
  const windows = windowsHeight(positions)
  const height = stripHeight + gap + windows + (bar === null ? 0 : saidHeight)
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
        {(!positions.fits || bar !== null) && <Edge at={edge} scale={scale} height={height} />}
        <svg y={stripHeight + gap} width="100%" overflow="visible" aria-hidden="true">
          <AxisWindows positions={positions} scale={scale} />
          {bar && <SaidBar {...bar} scale={scale} y={windows} />}
        </svg>
      </svg>
      <figcaption id={`${id}-caption`} className="mt-3 text-base text-ink-soft">
        {said !== null && replay !== null && (
          <span className="mb-1 block text-ink">{replaySentence(axis, said, replay)}</span>
        )}
        {caption}
      </figcaption>
    </figure>
  )
}

function Edge({ at, scale, height }: { at: number; scale: AxisScale; height: number }) {
  const x = scale.at(at)
  return <line x1={x} x2={x} y1="0" y2={height} className="stroke-wrong" strokeWidth="1.5" strokeDasharray="2 3" />
}
