/** Points to the hundredth: sums of parts of points in binary are not always those of the hundredths. */
export function roundPoints(points: number): number {
  return Math.round(points * 100) / 100
}
