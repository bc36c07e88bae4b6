'use client'

import { type KeyboardEvent, useEffect, useRef } from 'react'
import { cellTexts, composeRaw } from '@/lib/grading/cell-texts'
import type { CellFormat, CellsFormat } from '@/lib/questions/answer'
import { ScrollBox } from '../scroll-box'
import type { AnswerFieldProps } from './answer-field-props'
import { answerHint } from './answer-hint'
import { FieldProblem } from './field-problem'
import { focusQuestion } from './focus-question'

/**
 * A matrix or a table to fill in. Tab goes cell by cell, the arrow keys up and down move between rows, and Enter goes on to the
 * next cell, so that a table is not handed in half filled; in the last cell it hands in.
 */
export function CellsAnswer(props: AnswerFieldProps & { format: CellsFormat }) {
  const { name, label = 'Your answer', format, defaultValue, onValue, problem, describedBy, takesFocus = false } = props
  const table = useRef<HTMLTableElement>(null)
  const [hintId, problemId] = [`${name}-hint`, `${name}-problem`]
  const texts = cellTexts(format, defaultValue)
  const isMatrix = format.columns.every(({ cell }) => cell.kind === 'number') && format.rows[0] === '0'

  useEffect(() => {
    if (takesFocus) focusQuestion(table.current?.querySelector('input') ?? null)
  }, [takesFocus])

  function moveOn(event: KeyboardEvent<HTMLInputElement>, place: number) {
    const width = format.columns.length
    const steps: Readonly<Record<string, number>> = { ArrowDown: width, ArrowUp: -width, Enter: 1 }
    const step = event.nativeEvent.isComposing ? undefined : steps[event.key]
    const next = step === undefined ? undefined : inputsOf(table.current)[place + step]
    if (next === undefined) return
    event.preventDefault()
    next.focus()
    next.select()
  }

  return (
    <fieldset
      aria-describedby={[problem === null ? '' : problemId, hintId, describedBy ?? ''].filter(Boolean).join(' ')}
      className="min-w-0"
    >
      <legend className="font-semibold">{label}</legend>
      <p id={hintId} className="text-base text-ink-soft">
        {answerHint(format, props.numbers)}
      </p>
      <ScrollBox label={label}>
        <table ref={table} className="figures mt-2 border-collapse">
          <thead>
            <tr>
              <td />
              {format.columns.map(({ label: column }) => (
                <th key={column} scope="col" className="px-2 pb-1 text-start text-base font-semibold">
                  {isMatrix && <span className="sr-only">column </span>}
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {format.rows.map((row, r) => (
              <tr key={row}>
                <th scope="row" className="pe-2 text-start text-base font-normal">
                  {isMatrix && <span className="sr-only">row </span>}
                  {row}
                </th>
                {format.columns.map(({ label: column, cell }, c) => (
                  <td key={column} className="p-0.5">
                    <input
                      name={name}
                      type="text"
                      inputMode="text"
                      autoComplete="off"
                      autoCapitalize="off"
                      spellCheck={false}
                      maxLength={40}
                      aria-label={isMatrix ? `row ${row}, column ${column}` : `${row}: ${column}`}
                      aria-invalid={problem !== null}
                      defaultValue={texts[r]?.[c]?.trim() ?? ''}
                      onChange={
                        onValue &&
                        (() =>
                          onValue(
                            composeRaw(
                              format,
                              inputsOf(table.current).map(({ value }) => value),
                            ),
                          ))
                      }
                      onKeyDown={(event) => moveOn(event, r * format.columns.length + c)}
                      className={`min-h-11 rounded border-2 border-edge bg-sheet px-2 aria-invalid:border-wrong ${cellWidth(cell, isMatrix)}`}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <FieldProblem id={problemId} problem={problem} />
    </fieldset>
  )
}

/** Narrow enough that a shape and a number stand side by side on a phone. */
function cellWidth({ kind }: CellFormat, isMatrix: boolean): string {
  if (kind === 'shape') return 'w-32 sm:w-40'
  return isMatrix ? 'w-14 text-center' : 'w-24 sm:w-36'
}

function inputsOf(table: HTMLElement | null): HTMLInputElement[] {
  return [...(table?.querySelectorAll('input') ?? [])]
}
