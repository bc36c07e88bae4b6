/** A mark with its sign, and the minus of print. */
export function signedMark(mark: number): string {
  return mark > 0 ? `+${mark}` : String(mark).replace('-', '−')
}
