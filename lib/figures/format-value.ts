/** A value of a map with at most three digits that count, and a true minus sign. */
export function formatValue(value: number): string {
  const rounded = Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3))
  return rounded.toLocaleString('en', { maximumFractionDigits: 20 }).replace('-', '−')
}
