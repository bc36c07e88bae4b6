import type { Grid } from '@/lib/questions/correlate'
import { wholeText } from '@/lib/questions/number-text'

/** A matrix in LaTeX. */
export function matrixLatex(rows: Grid): string {
  let text = '\\begin{pmatrix} '
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r] as readonly number[]
    if (r > 0) text += ' \\\\ '
    for (let c = 0; c < row.length; c++) text += c === 0 ? `${row[c]}` : ` & ${row[c]}`
  }
  return `${text} \\end{pmatrix}`
}

/** The rows of an answer as a student would type them, a line for each. */
export function rowsText(rows: Grid): string {
  return rows.map((row) => row.map(wholeText).join(' | ')).join('\n')
}

/** A factor or term that may follow an operator. */
export function signed(value: number): string {
  return value < 0 ? `(${value})` : `${value}`
}

/** The products of values and weights, place by place, as one sum in LaTeX. */
export function productsLatex(values: readonly number[], weights: readonly number[], join = ' + '): string {
  let text = ''
  for (let i = 0; i < values.length; i++) {
    text += `${i === 0 ? '' : join}${values[i]} \\cdot ${signed(weights[i] as number)}`
  }
  return text
}
