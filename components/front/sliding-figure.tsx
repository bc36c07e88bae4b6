import { useId } from 'react'
import { outputSize } from '@/lib/conv/output-size'
import { windowPositions } from '@/lib/conv/window-positions'
import type { Axis } from '../question/axis-caption'
import { Grid } from './grid'

const side = 14
const between = 3 * side
const seconds = 4.2

/** A square layer seen from above: the window crosses one row of the padded input once, and that row of the output fills. */
export function SlidingFigure({ input, filter, padding, stride }: Axis) {
  const id = useId()
  const axis = { input, filter, padding, stride }
  const { size } = outputSize(axis)
  const { windows } = windowPositions(axis)
  const padded = input + 2 * padding
  const row = Math.floor(size / 2)
  const top = row * stride
  const lastLeft = (windows.at(-1)?.start ?? 0) + padding
  const outputX = padded * side + between
  const outputY = ((padded - size) / 2) * side
  const slide = (cells: number) => ({
    '--travel': `${cells * side}px`,
    animationTimingFunction: `steps(${size}, jump-none)`,
    animationDuration: `${seconds}s`,
  })
  return (
    <svg
      viewBox={`-3 -3 ${outputX + size * side + 6} ${padded * side + 6}`}
      role="img"
      aria-labelledby={`${id}-title`}
      className="block w-full"
    >
      <title id={`${id}-title`}>
        {`A ${filter} × ${filter} window crosses a ${input} × ${input} input with padding ${padding} in steps of ${stride}: ` +
          `${size} positions, so the output is ${size} × ${size}.`}
      </title>
      <Grid x={0} y={0} cells={padded} side={side} look="padding" />
      <Grid x={padding * side} y={padding * side} cells={input} side={side} look="input" />
      {windows.map(({ start }) => (
        <circle
          key={start}
          cx={(start + padding + filter / 2) * side}
          cy={(top + filter / 2) * side}
          r="2.5"
          className="fill-window-edge"
        />
      ))}
      <g className="sliding-window" style={slide(lastLeft)}>
        <rect
          x="0"
          y={top * side}
          width={filter * side}
          height={filter * side}
          className="fill-window stroke-window-edge"
          fillOpacity="0.55"
          strokeWidth="3"
        />
      </g>
      <path
        d={`M${padded * side + 9} ${(padded * side) / 2}h${between - 22}m-6 -6l6 6l-6 6`}
        className="fill-none stroke-edge"
        strokeWidth="2.5"
      />
      <Grid x={outputX} y={outputY} cells={size} side={side} look="input" />
      <rect
        x={outputX}
        y={outputY}
        width={size * side}
        height={row * side}
        className="fill-window"
        fillOpacity="0.55"
      />
      {windows.map(({ start }, column) => (
        <rect
          key={start}
          x={outputX + column * side}
          y={outputY + row * side}
          width={side}
          height={side}
          className="appearing fill-window"
          fillOpacity="0.55"
          style={{ animationDelay: `${600 + (column * seconds * 1000) / size}ms` }}
        />
      ))}
      <g className="sliding-window" style={slide(size - 1)}>
        <rect
          x={outputX}
          y={outputY + row * side}
          width={side}
          height={side}
          className="fill-none stroke-window-edge"
          strokeWidth="3"
        />
      </g>
    </svg>
  )
}
