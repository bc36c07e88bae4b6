import { ScrollBox } from '../scroll-box'

/**
 * A matrix with row and column numbers that count from 0, as the formulas do. What is no number stands in it as a word;
 * cells for which `isWrong` holds are marked.
 */
export function MatrixTable({
  name,
  rows,
  isWrong = noneIsWrong,
}: {
  name: string
  rows: readonly (readonly (number | string)[])[]
  isWrong?: (value: number | string, row: number, column: number) => boolean
}) {
  const columns = Array.from({ length: Math.max(0, ...rows.map(({ length }) => length)) }, (_, column) => column)
  const lines = rows.map((values, row) => ({ row, cells: values.map((value, column) => ({ column, value })) }))
  return (
    <ScrollBox label={name}>
      <table className="figures border-collapse text-center text-base">
        <caption className="pb-1 text-left font-sans font-semibold">
          {name}{' '}
          <span className="font-normal whitespace-nowrap text-ink-soft">
            ({rows.length} × {columns.length})
          </span>
        </caption>
        <thead>
          <tr className="text-xs text-ink-soft">
            <td />
            {columns.map((column) => (
              <th key={column} scope="col" className="px-1 font-normal">
                <span className="sr-only">column </span>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ row, cells }) => (
            <tr key={row}>
              <th scope="row" className="px-1.5 text-xs font-normal text-ink-soft">
                <span className="sr-only">row </span>
                {row}
              </th>
              {cells.map(({ column, value }) => (
                <Cell key={column} value={value} wrong={isWrong(value, row, column)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function Cell({ value, wrong }: { value: number | string; wrong: boolean }) {
  const text = String(value).replace('-', '−')
  if (!wrong) return <td className="h-9 min-w-9 border border-edge bg-sheet px-1.5">{text}</td>
  return (
    <td className="h-9 min-w-9 border-2 border-wrong bg-wrong-wash px-1.5 font-semibold">
      {text}
      <span className="sr-only"> wrong</span>
    </td>
  )
}

function noneIsWrong(): boolean {
  return false
}
