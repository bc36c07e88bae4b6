import { type NumberAnswer, quotientAnswer } from '@/lib/questions/answer-of'

/** More digits could not all be kept: 15 always fit into a number exactly. */
export const mostDigits = 15

const digitsOnly = /^\d+$/
/** Groups of three behind one to three digits, with the same separator throughout. */
const grouped = /^[1-9]\d{0,2}([ ,.'_])\d{3}(?:\1\d{3})*$/
/** Indian grouping: the last three digits, and pairs before them. */
const groupedInPairs = /^[1-9]\d?(?:,\d\d)+,\d{3}$/
/** A whole number before a fraction, `4 1/2`. */
const mixed = /^(\d+) (\d+\/\d+)$/

type Reading = { kind: 'number'; number: NumberAnswer } | { kind: 'unreadable' | 'too-long' }

/**
 * Reads a number exactly, from text that `normaliseTyping` has been through: whole, decimal or a fraction `9/2`.
 *
 * A comma is a thousands separator where it stands before exactly three digits and behind one to three that do not begin
 * with 0, because that is how questions print large numbers: `12,582` is twelve thousand. Elsewhere a single comma is a
 * decimal mark: `4,5` is four and a half, `0,125` an eighth. A single point is always a decimal mark (`readAnswer` asks
 * back where it could separate thousands); several points separate thousands, and so does one before a decimal comma.
 * Fractions may be one character, `4½`, or follow a whole number, `4 1/2`.
 */
export function readNumber(text: string): Reading {
  const unsigned = text.startsWith('-') || text.startsWith('+') ? text.slice(1).trimStart() : text
  const [whole, fraction] = splitMixed(unsigned)
  const parts = fraction.split('/').map((part) => readDecimal(part.trim()))
  const [dividend, divisor, ...more] = parts
  if (dividend === null || dividend === undefined || divisor === null || more.length > 0) return { kind: 'unreadable' }
  if (dividend === 'too-long' || divisor === 'too-long') return { kind: 'too-long' }
  const value = divisor === undefined ? dividend : divided(dividend, divisor)
  if (value === null || (whole > 0 && value.digits >= value.scale)) return { kind: 'unreadable' }
  const digits = whole * value.scale + value.digits
  if (whole >= 10 ** mostDigits || !Number.isSafeInteger(digits)) return { kind: 'too-long' }
  const signed = text.startsWith('-') && value.digits !== 0 ? -digits : digits
  return { kind: 'number', number: quotientAnswer(signed, value.scale) }
}

const percent = / ?(?:%|\u066a|percent|per cent)$/

/** A number of hundredths, `75%` for 3/4; null for text without a percent sign or the word. */
export function readPercentage(text: string): Reading | null {
  const bare = text.replace(percent, '')
  if (bare === text) return null
  const reading = readNumber(bare)
  if (reading.kind !== 'number') return reading
  const { numerator, denominator } = reading.number
  const parts = 100 * denominator
  return Number.isSafeInteger(parts)
    ? { kind: 'number', number: quotientAnswer(numerator, parts) }
    : { kind: 'too-long' }
}

/** The whole number before a fraction, 0 where there is none, and the rest; one-character fractions are taken apart. */
function splitMixed(text: string): [number, string] {
  const last = text.slice(-1)
  const apart = last.normalize('NFKC').split('\u2044')
  const before = text.slice(0, -1).trimEnd()
  if (apart.length === 2 && (before === '' || digitsOnly.test(before))) {
    return [Number(before), apart.join('/')]
  }
  const [, whole = '', fraction = ''] = mixed.exec(text) ?? []
  return whole === '' ? [0, text] : [Number(whole), fraction]
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
  const beforeDigits = before === '' ? '0' : groupedDigits(before)
  if (beforeDigits === null || before.includes(text.charAt(mark)) || !digitsOnly.test(decimals)) return null
  return decimalOf(beforeDigits, decimals)
}

/** The digits of a whole number without their separators. */
export function wholeDigits(text: string): string | null {
  const isOnePoint = text.includes('.') && text.indexOf('.') === text.lastIndexOf('.')
  return isOnePoint ? null : groupedDigits(text)
}

/** The same where a single point can only separate thousands. */
function groupedDigits(text: string): string | null {
  if (digitsOnly.test(text)) return text
  const separator = groupedInPairs.test(text) ? ',' : grouped.exec(text)?.[1]
  return separator === undefined ? null : text.split(separator).join('')
}

function decimalOf(whole: string, decimals: string): Decimal | 'too-long' {
  const digits = (whole + decimals).replace(/^0+(?=\d)/, '')
  if (digits.length > mostDigits || decimals.length > mostDigits) return 'too-long'
  return { digits: Number(digits), scale: 10 ** decimals.length }
}
