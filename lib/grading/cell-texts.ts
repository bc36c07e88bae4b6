import { stripEnd, stripStart } from '@/lib/grading/strip-ends'
import type { AnswerFormat, CellsFormat } from '@/lib/questions/answer'

/**
 * The typed texts of a matrix or table, row by row: a line for each row, with `|` or tabs between its cells. A pasted row
 * may have commas, semicolons or spaces instead. Rows and columns beyond the format are kept, for the reader to refuse.
 */
export function cellTexts({ rows, columns }: CellsFormat, raw: string): string[][] {
  const lines = raw
    .split(/\r?\n/)
    .map((line) => (/[|\t]/.test(line) ? line.split(/[|\t]/) : splitRow(line, columns.length)))
  while (lines.length > rows.length && lines.at(-1)?.every((cell) => cell.trim() === '')) lines.pop()
  return lines
}

function splitRow(line: string, columns: number): string[] {
  const text = stripStart(stripEnd(stripEnd(line.trim(), ','), '])'), '[(').trim()
  return columns === 1 ? [text] : text.split(/[,;]\s*|\s+/)
}

/** The fields of an answer as one text, as it is stored: one field for most, several for options and cells. */
export function composeRaw(format: AnswerFormat, values: readonly string[]): string {
  switch (format.kind) {
    case 'number':
    case 'shape':
    case 'set':
    case 'choice':
      return values[0] ?? ''
    case 'choices':
      return values.join('; ')
    case 'cells': {
      if (values.every((value) => value.trim() === '')) return ''
      const width = format.columns.length
      const cells = values.map((value) => value.replace(/[|\t\r\n]+/g, ' '))
      return format.rows.map((_, row) => cells.slice(row * width, (row + 1) * width).join(' | ')).join('\n')
    }
  }
}

/** The options in a stored answer, as their ids. */
export function chosenOptions(raw: string): string[] {
  return raw.split(';').map((option) => option.trim())
}
