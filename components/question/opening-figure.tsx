import type { Opening, Prompt } from '@/lib/questions/question'
import { side, viewBoxOf } from '../stepping/cell-side'
import { Numbers } from '../stepping/numbers'
import { Outline } from '../stepping/outline'
import { PaddingZeros } from '../stepping/padding-zeros'
import { Rules } from '../stepping/rules'

/** The stepping figure before its first step: the padded input with the window's first place, and dashed the next one beside it. */
export function OpeningFigure({ opening, matrices }: { opening: Opening; matrices: Prompt['matrices'] }) {
  const { matrix, window, padding, border, stride } = opening
  const input = matrices.find(({ name }) => name === matrix)?.rows ?? []
  const inner = { rows: input.length, columns: input[0]?.length ?? 0 }
  const sheet = { rows: inner.rows + 2 * padding, columns: inner.columns + 2 * padding }
  const hasNext = window + stride <= sheet.columns
  const around = padding === 0 ? matrix : `${matrix} with its padding`
  const title = `${around}: the ${window}×${window} window starts in the top left corner${hasNext ? `, and its next place is ${stride} to the right` : ''}`
  return (
    <figure className="min-w-0">
      <svg
        viewBox={viewBoxOf(sheet)}
        width={sheet.columns * 32}
        role="img"
        aria-label={title}
        className="block h-auto max-w-full"
      >
        <rect width={sheet.columns * side} height={sheet.rows * side} className="fill-sunk" />
        <rect
          x={padding * side}
          y={padding * side}
          width={inner.columns * side}
          height={inner.rows * side}
          className="fill-sheet"
        />
        <rect width={window * side} height={window * side} className="fill-window-wash" />
        <Rules {...sheet} />
        {border === 'zeros' && <PaddingZeros padded={{ height: sheet.rows, width: sheet.columns }} padding={padding} />}
        <Numbers values={input} offset={padding} />
        <Outline look="input" part="input" row={padding} column={padding} {...inner} />
        {hasNext && <Outline look="next" part="next" column={stride} rows={window} columns={window} />}
        <Outline look="window" part="window" rows={window} columns={window} />
      </svg>
      <figcaption className="mt-1 text-base text-ink-soft">
        {hasNext ? 'The window at its start; dashed, its next place.' : 'The window at its start.'}
      </figcaption>
    </figure>
  )
}
