const decimal = /^[+-]?(\d+[.,]?\d*|[.,]\d+)$/
const largest = 1_000_000

/** A typed weight: a decimal with a point or a comma, or a fraction such as 1/9; null while it is none, or beyond a million. */
export function readWeight(text: string): number | null {
  const parts = text.trim().replaceAll('−', '-').split('/')
  const [numerator = Number.NaN, denominator = 1] = parts.map(readDecimal)
  const value = parts.length > 2 ? Number.NaN : numerator / denominator
  return Math.abs(value) <= largest ? value + 0 : null
}

function readDecimal(text: string): number {
  return decimal.test(text.trim()) ? Number(text.trim().replace(',', '.')) : Number.NaN
}
