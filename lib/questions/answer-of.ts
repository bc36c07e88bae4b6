import type { Fraction } from '@/lib/conv/output-size'
import type { Answer, CellAnswer, CellsAnswer, CellsFormat } from '@/lib/questions/answer'

export type NumberAnswer = Extract<Answer, { kind: 'number' }>
export type ShapeAnswer = Extract<Answer, { kind: 'shape' }>
export type ChoiceAnswer = Extract<Answer, { kind: 'choice' }>

export function wholeAnswer(value: number): NumberAnswer {
  return { kind: 'number', numerator: value, denominator: 1 }
}

/** The exact quotient of two whole numbers in lowest terms; the divisor must be positive. */
export function quotientAnswer(dividend: number, divisor: number): NumberAnswer {
  const shared = greatestCommonDivisor(Math.abs(dividend), divisor)
  return { kind: 'number', numerator: dividend / shared, denominator: divisor / shared }
}

export function fractionAnswer({ numerator, denominator }: Fraction): NumberAnswer {
  return { kind: 'number', numerator, denominator }
}

export function shapeAnswer(...sizes: number[]): ShapeAnswer {
  return { kind: 'shape', sizes }
}

export function choiceAnswer(option: string): ChoiceAnswer {
  return { kind: 'choice', option }
}

/** Members in any order; one that is named twice counts once. */
export function setAnswer(members: Iterable<number>): Answer {
  return { kind: 'set', members: [...new Set(members)].sort((a, b) => a - b) }
}

/** Options in the order of the format. */
export function choicesAnswer(options: readonly string[]): Answer {
  return { kind: 'choices', options: [...options] }
}

export function cellsAnswer(rows: readonly (readonly (CellAnswer | null)[])[]): CellsAnswer {
  return { kind: 'cells', rows: rows.map((row) => [...row]) }
}

/** A matrix of whole numbers as an answer. */
export function matrixAnswer(rows: readonly (readonly number[])[]): CellsAnswer {
  return cellsAnswer(rows.map((row) => row.map(wholeAnswer)))
}

/** The form of a matrix of numbers whose rows and columns count from 0. */
export function matrixFormat(rows: number, columns: number): CellsFormat {
  return {
    kind: 'cells',
    rows: Array.from({ length: rows }, (_, row) => `${row}`),
    columns: Array.from({ length: columns }, (_, column) => ({ label: `${column}`, cell: { kind: 'number' } })),
  }
}

function greatestCommonDivisor(a: number, b: number): number {
  let [larger, smaller] = [b, a]
  while (smaller !== 0) [larger, smaller] = [smaller, larger % smaller]
  return larger
}
