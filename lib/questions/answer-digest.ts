import type { Answer, CellAnswer } from '@/lib/questions/answer'

/** A number that equal answers share, so that most different ones are told apart without going through them. */
export function answerDigest(answer: Answer): number {
  switch (answer.kind) {
    case 'number':
      return answer.numerator / answer.denominator
    case 'shape':
      return listDigest(answer.sizes)
    case 'set':
      return listDigest(answer.members)
    case 'choice':
      return answer.option.length + 0.25
    case 'choices':
      return answer.options.length + 0.75
    case 'cells':
      return cellsDigest(answer.rows)
    case 'invalid':
      return -0.5
  }
}

function listDigest(values: readonly number[]): number {
  let digest = values.length
  for (const value of values) digest = (digest * 31 + value) % 1_000_000_007
  return digest
}

function cellsDigest(rows: readonly (readonly (CellAnswer | null)[])[]): number {
  let digest = rows.length
  for (const row of rows) {
    for (const cell of row) digest = (digest * 31 + (cell === null ? 0.5 : answerDigest(cell))) % 1_000_000_007
  }
  return digest
}
