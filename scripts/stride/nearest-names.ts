const mostNamed = 4

/** The names likeliest to be meant, the likeliest first: those that hold the words typed, then those with few letters wrong. */
export function nearestNames(typed: string, names: readonly string[]): string[] {
  const wanted = typed.toLowerCase()
  return names
    .map((name) => ({ name, distance: name.includes(wanted) ? 0 : editDistance(wanted, name) / name.length }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, mostNamed)
    .map(({ name }) => name)
}

/** Letters to add, take away or change (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
