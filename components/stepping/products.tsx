import type { SteppingFrame } from '@/lib/figures/stepping-frame'
import { cellText } from '@/lib/figures/stepping-number'
import { ScrollBox } from '../scroll-box'

/** The products of one step, row by row of the window, and their sum. */
export function Products({ frame: { row, column, lines, trace } }: { frame: SteppingFrame }) {
  const taps = lines[0]?.taps.length ?? 0
  return (
    <ScrollBox label="Products and their sum">
      <table className={`figures border-collapse ${taps > 3 ? 'text-xs' : 'text-sm'}`}>
        <caption className="pb-1 text-left font-sans text-base font-semibold whitespace-nowrap">
          Output row {row}, column {column}
        </caption>
        <tbody>
          {lines.map((line, index) => (
            <tr key={line.taps[0]?.row}>
              {line.taps.map((tap, at) => (
                <td key={tap.column} className="py-0.5 text-end whitespace-nowrap">
                  {index + at > 0 && <span className={`text-ink-soft ${taps > 3 ? 'px-px' : 'px-1'}`}>+</span>}
                  <span className={tap.from === 'padding' ? 'text-ink-soft' : ''}>{cellText(tap.value)}</span>
                  <span className="px-px text-ink-soft">×</span>
                  <span className="font-semibold text-window-ink">{bracketed(cellText(tap.weight))}</span>
                </td>
              ))}
              <td className="py-0.5 ps-3 text-end whitespace-nowrap text-ink-soft">{cellText(line.sum)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={taps} className="pt-1 text-end font-sans font-semibold">
              Sum
            </th>
            <td className="border-t-2 border-window-edge ps-3 pt-1 text-end text-base font-bold whitespace-nowrap">
              {cellText(trace.sum)}
            </td>
          </tr>
        </tfoot>
      </table>
    </ScrollBox>
  )
}

function bracketed(text: string): string {
  return text.startsWith('−') ? `(${text})` : text
}
