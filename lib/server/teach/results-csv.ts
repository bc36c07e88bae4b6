import 'server-only'
import { stringify } from 'csv-stringify/sync'
import type { StudentResult } from './exam-results'

/**
 * One row per attempt. Texts that a spreadsheet would run as a formula are escaped, and the byte order mark tells it that
 * the file is UTF-8.
 */
export function resultsCsv(results: readonly StudentResult[]): string {
  return stringify(
    results.map((result) => [
      result.student,
      result.email,
      result.number,
      result.startedAt,
      result.closedAt,
      result.closedBy,
      result.points,
      result.maxPoints,
      result.result?.points,
    ]),
    {
      bom: true,
      header: true,
      record_delimiter: 'windows',
      escape_formulas: true,
      // Where the list separator is a semicolon, an unquoted one in a name would begin a new cell.
      quoted: true,
      columns: [
        'student',
        'email',
        'attempt',
        'started (UTC)',
        'closed (UTC)',
        'closed by',
        'points',
        'of',
        'counts as',
      ],
    },
  )
}
