export function pointsText(points: number): string {
  return `${points} ${points === 1 ? 'point' : 'points'}`
}
