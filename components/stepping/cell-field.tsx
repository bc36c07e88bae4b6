import { type KeyboardEvent, useRef, useState } from 'react'
import { cellText } from '@/lib/figures/stepping-number'
import type { Grid } from '@/lib/figures/stepping-setup'
import { placeOf, type Sheet } from './cell-side'
import { CellSurface } from './cell-surface'

/**
 * One field that goes to whichever cell is to be changed: by a click, or with the arrow keys. What was typed counts when the
 * field is left or Enter is pressed; Escape leaves the cell as it was.
 */
export function CellField({
  name,
  values,
  sheet,
  offset,
  problemId,
  onEdit,
  onCancel,
}: {
  /** What the cells are part of, such as "Input". */
  name: string
  values: Grid
  sheet: Sheet
  /** Cells of the sheet that lie above and to the left of the values. */
  offset: number
  problemId: string
  /** Says what is wrong with what was typed, or nothing. */
  onEdit: (place: { row: number; column: number }, typed: string) => string | null
  onCancel: () => void
}) {
  const field = useRef<HTMLInputElement>(null)
  const [wanted, setPlace] = useState({ row: 0, column: 0 })
  const [typed, setTyped] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)
  const last = { row: values.length - 1, column: (values[0]?.length ?? 1) - 1 }
  const place = { row: Math.min(wanted.row, last.row), column: Math.min(wanted.column, last.column) }
  const value = cellText(values[place.row]?.[place.column] ?? 0)

  function commit(): boolean {
    if (typed === null || typed === value) return true
    const problem = onEdit(place, typed)
    setWrong(problem !== null)
    if (problem === null) setTyped(null)
    return problem === null
  }

  function goTo(row: number, column: number) {
    if (!commit()) return
    setTyped(null)
    setPlace({ row: Math.min(Math.max(row, 0), last.row), column: Math.min(Math.max(column, 0), last.column) })
    // The cell's own text is only there once it has been drawn.
    requestAnimationFrame(() => field.current?.select())
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const { selectionStart, selectionEnd, value: text } = event.currentTarget
    const whole = selectionStart === 0 && selectionEnd === text.length
    const { row, column } = place
    const next = column === last.column ? ([row + 1, 0] as const) : ([row, column + 1] as const)
    const targets: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      Enter: next,
      ...(whole || selectionStart === 0 ? { ArrowLeft: [row, column - 1] as const } : {}),
      ...(whole || selectionEnd === text.length ? { ArrowRight: [row, column + 1] as const } : {}),
    }
    const target = targets[event.key]
    if (event.key === 'Escape') {
      setTyped(null)
      setWrong(false)
      onCancel()
    }
    if (target === undefined || event.nativeEvent.isComposing) return
    event.preventDefault()
    goTo(...target)
  }

  return (
    <>
      <CellSurface
        sheet={sheet}
        onCell={(row, column) => {
          field.current?.focus()
          goTo(row - offset, column - offset)
        }}
      />
      <input
        ref={field}
        type="text"
        inputMode="text"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={12}
        aria-label={`${name}, row ${place.row}, column ${place.column}`}
        aria-invalid={wrong}
        aria-describedby={wrong ? problemId : undefined}
        value={typed ?? value}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => {
          if (!commit()) setTyped(null)
        }}
        style={placeOf(sheet, place.row + offset, place.column + offset)}
        className="figures absolute min-h-11 min-w-14 -translate-1/2 rounded border-2 border-action bg-sheet text-center opacity-0 focus:opacity-100 aria-invalid:border-wrong not-focus:pointer-events-none"
      />
    </>
  )
}
