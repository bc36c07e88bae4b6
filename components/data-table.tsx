import type { ReactNode } from 'react'
import { ScrollBox } from './scroll-box'

export type DataColumn = { label: string; numeric?: boolean }
export type DataRow = { key: string; cells: readonly ReactNode[] }

/** A table with a caption; its first cell heads the row. On a narrow screen it scrolls sideways, by keyboard too. */
export function DataTable({
  caption,
  columns,
  rows,
}: {
  caption: string
  columns: readonly DataColumn[]
  rows: readonly DataRow[]
}) {
  return (
    <ScrollBox label={caption} framed>
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">{caption}</caption>
        <thead className="bg-sunk">
          <tr>
            {columns.map(({ label, numeric }) => (
              <th key={label} scope="col" className={`px-3 py-2 align-bottom text-sm ${numeric ? 'text-end' : ''}`}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key} className="border-t border-line">
              {columns.map(({ label, numeric }, index) => (
                <Cell key={label} heads={index === 0} numeric={numeric === true}>
                  {cells[index]}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function Cell({ heads, numeric, children }: { heads: boolean; numeric: boolean; children: ReactNode }) {
  const style = `px-3 py-2 align-top ${numeric ? 'figures text-end text-base whitespace-nowrap' : ''}`
  if (!heads) return <td className={style}>{children}</td>
  return (
    <th scope="row" className={`${style} font-semibold ${numeric ? '' : 'min-w-36'}`}>
      {children}
    </th>
  )
}
