import type { SteppingFrame } from '@/lib/figures/stepping-frame'
import { cellText } from '@/lib/figures/stepping-number'
import { ScrollBox } from '../scroll-box'

/** The products of one step, row by row of the window, and their sum. */
export function Products({ frame: { row, column, lines, trace } }: { frame: SteppingFrame }) {
  return (
    <ScrollBox label="Products and sum">
      <table className="figures border-collapse text-sm sm:text-base">
        <caption className="pb-1 text-left font-sans text-base font-semibold">
          Output row {row}, column {column}
        </caption>
        <tbody>
          {lines.map(({ taps, sum }) => (
            <tr key={taps[0]?.row}>
              {taps.map((tap, index) => (
                <td key={tap.column} className="py-0.5 text-end whitespace-nowrap">
                  {index > 0 && <span className="px-1 text-ink-soft">+</span>}
                  <span className={tap.from === 'padding' ? 'text-ink-soft' : ''}>{cellText(tap.value)}</span>
                  <span className="text-ink-soft">·</span>
                  <span className="text-window-ink">{bracketed(cellText(tap.weight))}</span>
                </td>
              ))}
              <td className="py-0.5 ps-2 text-end whitespace-nowrap">= {cellText(sum)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row" colSpan={lines.length} className="py-0.5 text-end font-sans font-semibold">
              Sum
            </th>
            <td className="border-t border-edge py-0.5 ps-2 text-end font-semibold whitespace-nowrap">
              = {cellText(trace.sum)}
            </td>
          </tr>
        </tbody>
      </table>
    </ScrollBox>
  )
}

function bracketed(text: string): string {
  return text.startsWith('−') ? `(${text})` : text
}
