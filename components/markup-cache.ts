/** Keeps markup for the next request; what was not asked for longest goes first. `capacity`: characters, names included. */
export function createMarkupCache(capacity: number): (name: string, make: () => string) => string {
  const kept = new Map<string, string>()
  let size = 0
  return (name, make) => {
    const known = kept.get(name)
    if (known !== undefined) {
      kept.delete(name)
      kept.set(name, known)
      return known
    }
    const markup = inOnePiece(make())
    kept.set(name, markup)
    size += name.length + markup.length
    for (const [oldest, { length }] of kept) {
      if (size <= capacity) break
      kept.delete(oldest)
      size -= oldest.length + length
    }
    return markup
  }
}

/** A string that was put together piece by piece stays a tree of its pieces until it is searched. */
function inOnePiece(text: string): string {
  text.indexOf('\0')
  return text
}
