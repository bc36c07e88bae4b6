import type { Fraction } from '@/lib/conv/output-size'
import type { Answer } from '@/lib/questions/answer'

export type NumberAnswer = Extract<Answer, { kind: 'number' }>

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

export function shapeAnswer(...sizes: number[]): Answer {
  return { kind: 'shape', sizes }
}

export function choiceAnswer(option: string): Answer {
  return { kind: 'choice', option }
}

function greatestCommonDivisor(a: number, b: number): number {
  let [larger, smaller] = [b, a]
  while (smaller !== 0) [larger, smaller] = [smaller, larger % smaller]
  return larger
}
