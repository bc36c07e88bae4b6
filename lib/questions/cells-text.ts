import type { CellsAnswer } from '@/lib/questions/answer'
import { fractionText, wholeText } from '@/lib/questions/number-text'

/**
 * A filled in table as text, a line for each row and `|` between its cells; where the rows have names, each begins with
 * its own. Formula texts show such lines as a table.
 */
export function cellsText({ rows }: CellsAnswer, names: readonly string[] = []): string {
  return rows
    .map((row, index) => {
      const cells = row.map((cell) => {
        if (cell === null) return ''
        return cell.kind === 'number' ? fractionText(cell) : cell.sizes.map(wholeText).join(' × ')
      })
      const name = names[index]
      return (name === undefined ? cells : [name, ...cells]).join(' | ')
    })
    .join('\n')
}
