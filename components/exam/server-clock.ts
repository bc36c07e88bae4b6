/** What this machine's clock said when the server's clock said `now`, for each page of this tab. */
const anchors = new Map<string, number>()

/** Milliseconds by which the server is ahead of this machine's clock, from a page that the server made at `now`. */
export function serverAhead(now: string): number {
  const anchor = anchors.get(now) ?? arrivalTime()
  anchors.set(now, anchor)
  return Date.parse(now) - anchor
}

/** When the page's first byte arrived; a page that came without a load of its own has arrived just now. */
function arrivalTime(): number {
  const [load] = performance.getEntriesByType('navigation')
  const isLoad = anchors.size === 0 && load instanceof PerformanceNavigationTiming && load.name === window.location.href
  return isLoad ? performance.timeOrigin + load.responseStart : Date.now()
}
