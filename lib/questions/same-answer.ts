import type { Answer, CellAnswer } from '@/lib/questions/answer'

/** Exact equality: fractions are compared in lowest terms, as every answer is built, and shapes axis by axis. */
export function sameAnswer(one: Answer, other: Answer): boolean {
  switch (one.kind) {
    case 'number':
      return other.kind === 'number' && one.numerator === other.numerator && one.denominator === other.denominator
    case 'shape':
      return other.kind === 'shape' && sameList(one.sizes, other.sizes)
    case 'set':
      return other.kind === 'set' && sameList(one.members, other.members)
    case 'choices':
      return other.kind === 'choices' && sameList(one.options, other.options)
    case 'cells':
      return (
        other.kind === 'cells' &&
        one.rows.length === other.rows.length &&
        one.rows.every((row, r) => {
          const others = other.rows[r]
          return row.length === others?.length && row.every((cell, c) => sameCell(cell, others[c] ?? null))
        })
      )
    case 'choice':
      return other.kind === 'choice' && one.option === other.option
    case 'invalid':
      return other.kind === 'invalid'
  }
}

/** A cell left empty equals another one left empty. */
export function sameCell(one: CellAnswer | null, other: CellAnswer | null): boolean {
  return one === null || other === null ? one === other : sameAnswer(one, other)
}

function sameList<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index])
}
