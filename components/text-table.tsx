import { ScrollBox } from './scroll-box'

/** Lines with `|` between their cells as a table; a first cell in words names its row. */
export function TextTable({ text }: { text: string }) {
  const rows = text.split('\n').map((line, row) => ({
    row,
    cells: line.split(' | ').map((content, column) => ({ column, content: content.replace(/^-/, '−') })),
  }))
  return (
    <ScrollBox label="Table">
      <table className="figures border-collapse text-base">
        <tbody>
          {rows.map(({ row, cells }) => (
            <tr key={row}>
              {cells.map(({ column, content }) =>
                column === 0 && /^\p{L}/u.test(content) ? (
                  <th key={column} scope="row" className="pe-3 text-start font-sans font-normal whitespace-nowrap">
                    {content}
                  </th>
                ) : (
                  <td
                    key={column}
                    className="h-9 min-w-9 border border-edge bg-sheet px-2 text-center whitespace-nowrap"
                  >
                    {content}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
