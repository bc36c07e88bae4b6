import type { KeyboardEvent } from 'react'
import type { SteppingFrame } from '@/lib/figures/stepping-frame'
import { cellText } from '@/lib/figures/stepping-number'
import type { SteppingPlan } from '@/lib/figures/stepping-plan'
import { placeOf } from './cell-side'
import { CellSurface } from './cell-surface'

/** Any output can be gone to: by a click, or with the arrow keys from the current one, which alone is in the tab order. */
export function OutputCells({
  plan,
  frame,
  goToCell,
}: {
  plan: SteppingPlan
  frame: SteppingFrame
  goToCell: (row: number, column: number) => void
}) {
  const sheet = { rows: plan.size.height.size, columns: plan.size.width.size }
  const { row, column } = frame

  function move(event: KeyboardEvent) {
    const targets: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      Home: [event.ctrlKey ? 0 : row, 0],
      End: [event.ctrlKey ? sheet.rows - 1 : row, sheet.columns - 1],
    }
    const target = targets[event.key]
    if (target === undefined) return
    event.preventDefault()
    goToCell(...target)
  }

  return (
    <>
      <CellSurface sheet={sheet} onCell={goToCell} />
      <table
        role="grid"
        aria-label="Output map: choose a cell with the arrow keys"
        aria-rowcount={sheet.rows}
        aria-colcount={sheet.columns}
        onKeyDown={move}
        className="pointer-events-none absolute inset-0 size-full"
      >
        <tbody>
          <tr aria-rowindex={row + 1}>
            <td
              role="gridcell"
              tabIndex={0}
              aria-colindex={column + 1}
              aria-selected="true"
              style={placeOf(sheet, row, column)}
              className="absolute -translate-1/2"
            >
              <span className="sr-only">{cellText(frame.trace.sum)}</span>
            </td>
          </tr>
        </tbody>
      </table>
    </>
  )
}
