import type { Grid } from '@/lib/questions/correlate'
import { wholeText } from '@/lib/questions/number-text'

/** A matrix in LaTeX. */
export function matrixLatex(rows: Grid): string {
  return `\\begin{pmatrix} ${rows.map((row) => row.join(' & ')).join(' \\\\ ')} \\end{pmatrix}`
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
