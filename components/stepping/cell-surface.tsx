import type { MouseEvent, PointerEvent } from 'react'
import { cellUnder, type Sheet } from './cell-side'

/**
 * Takes clicks and taps on the cells of a picture, and drags of a mouse over them. The keyboard has its own way to every
 * cell, so this is nothing to stop at.
 */
export function CellSurface({ sheet, onCell }: { sheet: Sheet; onCell: (row: number, column: number) => void }) {
  function take(event: MouseEvent<HTMLElement>) {
    const { row, column } = cellUnder(sheet, event.currentTarget.getBoundingClientRect(), event)
    onCell(row, column)
  }
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-hidden="true"
      onClick={take}
      onPointerMove={(event: PointerEvent<HTMLElement>) => {
        if (event.pointerType === 'mouse' && event.buttons === 1) take(event)
      }}
      className="absolute inset-0"
    />
  )
}
