import type { AnswerFormat, CellFormat } from '@/lib/questions/answer'
import type { Opening, Prompt } from '@/lib/questions/question'

/** What may be seen of a question before it is answered. */
export function askedPrompt(prompt: Prompt): Prompt {
  const { title, text, given, matrices, tables, listings, opening, convention, format, difficulty } = prompt
  return {
    title,
    text,
    given: given.map(({ symbol, name, value }) => ({ symbol, name, value })),
    matrices: matrices.map(({ name, rows }) => ({ name, rows })),
    tables: tables.map(({ name, columns, rows }) => ({ name, columns, rows })),
    listings: listings.map(({ name, lines }) => ({ name, lines })),
    opening: opening && askedOpening(opening),
    convention,
    format: askedFormat(format),
    difficulty,
  }
}

function askedOpening({ matrix, window, padding, border, stride }: Opening): Opening {
  return { matrix, window, padding, border, stride }
}

function askedFormat(format: AnswerFormat): AnswerFormat {
  switch (format.kind) {
    case 'number':
      return { kind: 'number', square: format.square, invalidAllowed: format.invalidAllowed }
    case 'shape':
      return { kind: 'shape', axes: [...format.axes], invalidAllowed: format.invalidAllowed }
    case 'set':
      return { kind: 'set', invalidAllowed: format.invalidAllowed }
    case 'choice':
    case 'choices':
      return { kind: format.kind, options: format.options.map(({ option, label }) => ({ option, label })) }
    case 'cells':
      return {
        kind: 'cells',
        rows: [...format.rows],
        columns: format.columns.map(({ label, cell }) => ({ label, cell: askedCell(cell) })),
      }
  }
}

function askedCell(cell: CellFormat): CellFormat {
  return cell.kind === 'number' ? { kind: 'number' } : { kind: 'shape', axes: [...cell.axes] }
}
