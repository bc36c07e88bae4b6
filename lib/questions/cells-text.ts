import type { CellsAnswer } from '@/lib/questions/answer'
import { fractionText, wholeText } from '@/lib/questions/number-text'

/** A filled in table as text, a line for each row and `|` between its cells, as an answer is written for people. */
export function cellsText({ rows }: CellsAnswer): string {
  return rows
    .map((row) =>
      row
        .map((cell) => {
          if (cell === null) return ''
          return cell.kind === 'number' ? fractionText(cell) : cell.sizes.map(wholeText).join(' × ')
        })
        .join(' | '),
    )
    .join('\n')
}
