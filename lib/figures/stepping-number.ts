/** Denominators that weights of small filters have; such a fraction says more than a cut decimal. */
const denominators = [3, 6, 7, 9, 12, 16, 25, 49]
const tiny = 1e-9

/** A value as it stands in a cell: whole, with at most two decimals, or a simple fraction such as 1/9; with a true minus sign. */
export function cellText(value: number): string {
  const sign = value < 0 ? '−' : ''
  const size = Math.abs(value)
  if (size < tiny) return '0'
  const hundredths = Math.round(size * 100)
  if (Math.abs(size * 100 - hundredths) < tiny * 100) return `${sign}${hundredths / 100}`
  const denominator = size < 1 ? denominators.find((d) => Math.abs(size * d - Math.round(size * d)) < tiny) : undefined
  if (denominator !== undefined) return `${sign}${Math.round(size * denominator)}/${denominator}`
  return `${sign}${Number(size.toPrecision(size < 1 ? 2 : Math.max(3, Math.ceil(Math.log10(size)))))}`
}
