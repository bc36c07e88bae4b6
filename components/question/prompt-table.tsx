import { FormulaLine } from '../formula-line'
import { ScrollBox } from '../scroll-box'

/** A table to read from; its first column names the rows. */
export function PromptTable({
  name,
  columns,
  rows,
}: {
  name: string
  columns: readonly string[]
  rows: readonly (readonly string[])[]
}) {
  return (
    <ScrollBox label={name}>
      <table className="border-collapse text-base tabular-nums">
        <caption className="pb-1 text-left font-semibold">{name}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className="border-b-2 border-edge px-3 py-1 text-start font-semibold">
                <FormulaLine text={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head = '', ...cells]) => (
            <tr key={head}>
              <th scope="row" className="border-b border-line px-3 py-1 text-start font-normal whitespace-nowrap">
                <FormulaLine text={head} />
              </th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]} className="border-b border-line px-3 py-1">
                  <FormulaLine text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
