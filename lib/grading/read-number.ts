import { type NumberAnswer, quotientAnswer } from '@/lib/questions/answer-of'

/** More digits could not all be kept: 15 always fit into a number exactly. */
export const mostDigits = 15

const digitsOnly = /^\d+$/
/** Groups of three behind one to three digits, with the same separator throughout. */
const grouped = /^[1-9]\d{0,2}([ ,.'_])\d{3}(?:\1\d{3})*$/

type Reading = { kind: 'number'; number: NumberAnswer } | { kind: 'unreadable' | 'too-long' }

/**
 * Reads a number exactly, from text that `normaliseTyping` has been through: whole, decimal or a fraction `9/2`.
 *
 * A comma is a thousands separator where it stands before exactly three digits and behind one to three that do not begin
 * with 0, because that is how questions print large numbers: `12,582` is twelve thousand. Elsewhere a single comma is a
 * decimal mark: `4,5` is four and a half, `0,125` an eighth. A single point is always a decimal mark (`readAnswer` asks
 * back where it could separate thousands); several points separate thousands.
 */
export function readNumber(text: string): Reading {
  const unsigned = text.startsWith('-') || text.startsWith('+') ? text.slice(1).trimStart() : text
  const parts = unsigned.split('/').map((part) => readDecimal(part.trim()))
  const [dividend, divisor, ...more] = parts
  if (dividend === null || dividend === undefined || divisor === null || more.length > 0) return { kind: 'unreadable' }
  if (dividend === 'too-long' || divisor === 'too-long') return { kind: 'too-long' }
  const value = divisor === undefined ? dividend : divided(dividend, divisor)
  if (value === null) return { kind: 'unreadable' }
  const signed = text.startsWith('-') && value.digits !== 0 ? -value.digits : value.digits
  return { kind: 'number', number: quotientAnswer(signed, value.scale) }
}

/** `digits / scale`, both whole. */
type Decimal = { digits: number; scale: number }

/** Only whole numbers make a fraction, and zero divides nothing. */
function divided(dividend: Decimal, divisor: Decimal): Decimal | null {
  if (dividend.scale !== 1 || divisor.scale !== 1 || divisor.digits === 0) return null
  return { digits: dividend.digits, scale: divisor.digits }
}

function readDecimal(text: string): Decimal | 'too-long' | null {
  const whole = wholeDigits(text)
  if (whole !== null) return decimalOf(whole, '')
  const mark = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','))
  if (mark < 0) return null
  const before = text.slice(0, mark)
  const decimals = text.slice(mark + 1)
  const beforeDigits = before === '' ? '0' : wholeDigits(before)
  if (beforeDigits === null || before.includes(text.charAt(mark)) || !digitsOnly.test(decimals)) return null
  return decimalOf(beforeDigits, decimals)
}

/** The digits of a whole number without their separators. */
export function wholeDigits(text: string): string | null {
  if (digitsOnly.test(text)) return text
  const separator = grouped.exec(text)?.[1]
  if (separator === undefined) return null
  const groups = text.split(separator)
  return separator === '.' && groups.length === 2 ? null : groups.join('')
}

function decimalOf(whole: string, decimals: string): Decimal | 'too-long' {
  const digits = (whole + decimals).replace(/^0+(?=\d)/, '')
  if (digits.length > mostDigits || decimals.length > mostDigits) return 'too-long'
  return { digits: Number(digits), scale: 10 ** decimals.length }
}
