import { readTypedNumber } from '@/lib/figures/read-typed-number'
import { largestValue } from '@/lib/figures/stepping-limits'

/** Denominators that weights of small filters have; such a fraction says more than a cut decimal. */
const denominators = [3, 6, 7, 9, 12, 16, 25, 49]
const tiny = 1e-9

/** A value as it stands in a cell: with at most two decimals, or a simple fraction such as 1/9; with a true minus sign. */
export function cellText(value: number): string {
  const sign = value < 0 ? '−' : ''
  const size = Math.abs(value)
  if (size < tiny) return '0'
  if (isWhole(size * 100)) return `${sign}${Math.round(size * 100) / 100}`
  const denominator = size < 1 ? denominators.find((parts) => isWhole(size * parts)) : undefined
  if (denominator !== undefined) return `${sign}${Math.round(size * denominator)}/${denominator}`
  if (size < 0.005) return `${sign}${Number(size.toPrecision(1))}`
  return `${sign}${Number(size.toFixed(2))}`
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 100 * tiny
}

export type CellReading =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'problem'; readonly problem: string }

/** Reads a whole number, decimals with a point or a comma, or a fraction such as 1/9, with a minus of any kind. */
export function readCell(typed: string): CellReading {
  if (typed.trim() === '') return problem('A cell needs a number. It keeps the one it had.')
  const value = readTypedNumber(typed)
  if (value === null) {
    return problem(
      `“${typed.trim().slice(0, 20)}” is no number. Type one such as 2, −0.5 or 1/9; the cell keeps the one it had.`,
    )
  }
  if (Math.abs(value) > largestValue) {
    return problem(`A cell holds at most ${largestValue} either way; it keeps the number it had.`)
  }
  return { kind: 'value', value }
}

function problem(words: string): CellReading {
  return { kind: 'problem', problem: words }
}
