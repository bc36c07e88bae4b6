const decimal = /^[+-]?(\d+[.,]?\d*|[.,]\d+)$/

/** A decimal with a point or a comma, or a fraction such as 1/9; null for any other text, and for a division by 0. */
export function readTypedNumber(text: string): number | null {
  const parts = text
    .trim()
    .replace(/^[−–-]\s*/, '-')
    .split('/')
  const [numerator = Number.NaN, denominator = 1] = parts.map(readDecimal)
  const value = parts.length > 2 ? Number.NaN : numerator / denominator
  return Number.isFinite(value) ? value + 0 : null
}

function readDecimal(text: string): number {
  return decimal.test(text.trim()) ? Number(text.trim().replace(',', '.')) : Number.NaN
}
