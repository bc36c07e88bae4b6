import { optionLetter } from '@/lib/attempts/option-letter'
import type { AnswerFormat, CellFormat, CellsFormat } from '@/lib/questions/answer'
import type { NumberKind } from '@/lib/questions/number-kind'
import { FormulaLine } from '../formula-line'
import { answerHint } from '../question/answer-hint'
import { ScrollBox } from '../scroll-box'

/** Where an answer is written by hand: a line, a box for each size of a shape, boxes to tick, or a table to fill in. */
export function PaperAnswer({ format, numbers }: { format: AnswerFormat; numbers: NumberKind }) {
  return (
    <div className="flex flex-wrap items-end gap-x-8 gap-y-3 rounded border border-edge px-4 py-3">
      <p className="text-base">
        <strong>Answer.</strong> {answerHint(format, numbers)}
      </p>
      <Place format={format} />
      {'invalidAllowed' in format && format.invalidAllowed && (
        <p className="flex items-center gap-2">
          <TickBox />
          invalid: does not fit
        </p>
      )}
    </div>
  )
}

function Place({ format }: { format: AnswerFormat }) {
  switch (format.kind) {
    case 'number':
      return <span aria-hidden="true" className="h-8 w-48 border-b border-edge" />
    case 'set':
      return <span aria-hidden="true" className="h-9 w-full max-w-md border-b border-edge" />
    case 'shape':
      return <ShapeBoxes axes={format.axes} />
    case 'choice':
    case 'choices':
      return <Options options={format.options} />
    case 'cells':
      return <EmptyCells format={format} />
  }
}

function ShapeBoxes({ axes }: { axes: readonly string[] }) {
  return (
    <ol className="flex flex-wrap items-start gap-2">
      {axes.map((axis, index) => (
        <li key={axis} className="flex gap-2">
          {index > 0 && (
            <span aria-hidden="true" className="pt-1.5">
              ×
            </span>
          )}
          <span className="flex flex-col items-center text-sm">
            <span aria-hidden="true" className="mb-0.5 h-9 w-20 border border-edge" />
            {axis}
          </span>
        </li>
      ))}
    </ol>
  )
}

function Options({ options }: { options: readonly { option: string; label: string }[] }) {
  return (
    <ol className="grid w-full gap-x-8 gap-y-1.5 sm:grid-cols-2">
      {options.map(({ option, label }, index) => (
        <li key={option} className="flex items-baseline gap-3">
          <TickBox />
          <span className="font-semibold">{optionLetter(index)}</span>
          <span>
            <FormulaLine text={label} />
          </span>
        </li>
      ))}
    </ol>
  )
}

function EmptyCells({ format: { rows, columns } }: { format: CellsFormat }) {
  return (
    <div className="w-full">
      <ScrollBox label="Cells to fill in">
        <table className="figures border-collapse text-base">
          <thead>
            <tr>
              <td />
              {columns.map(({ label }) => (
                <th key={label} scope="col" className="px-2 pb-1 text-start font-semibold">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                <th scope="row" className="pe-3 text-start font-normal">
                  {row}
                </th>
                {columns.map(({ label, cell }) => (
                  <td key={label} className={`h-9 border border-edge ${cellWidth(cell)}`} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  )
}

function cellWidth({ kind }: CellFormat): string {
  switch (kind) {
    case 'number':
      return 'min-w-20'
    case 'shape':
      return 'min-w-36'
  }
}

function TickBox() {
  return <span aria-hidden="true" className="inline-block size-4 flex-none self-center border border-edge" />
}
