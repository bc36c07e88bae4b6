import { ScrollBox } from '../scroll-box'

/** A matrix of numbers with row and column numbers that count from 0, as the formulas do. */
export function MatrixTable({ name, rows }: { name: string; rows: readonly (readonly number[])[] }) {
  const columns = Array.from(rows[0] ?? [], (_, column) => column)
  const lines = rows.map((values, row) => ({ row, cells: values.map((value, column) => ({ column, value })) }))
  return (
    <ScrollBox label={name}>
      <table className="figures border-collapse text-center text-base">
        <caption className="pb-1 text-left font-sans font-semibold">
          {name}{' '}
          <span className="font-normal text-ink-soft">
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
                <td key={column} className="h-9 min-w-9 border border-edge bg-sheet px-1.5">
                  {String(value).replace('-', '−')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
