const looks = {
  input: { ground: 'fill-sheet', frame: 'stroke-ink', dashes: undefined },
  padding: { ground: 'fill-sunk', frame: 'stroke-edge', dashes: '3 3' },
} as const

/** A square of `cells` x `cells` cells of `side` units each. */
export function Grid({
  x,
  y,
  cells,
  side,
  look,
}: {
  x: number
  y: number
  cells: number
  side: number
  look: keyof typeof looks
}) {
  const { ground, frame, dashes } = looks[look]
  const length = cells * side
  const rules = Array.from({ length: cells - 1 }, (_, index) => {
    const at = (index + 1) * side
    return `M${x + at} ${y}v${length}M${x} ${y + at}h${length}`
  })
  return (
    <>
      <rect x={x} y={y} width={length} height={length} className={ground} />
      <path d={rules.join('')} className="stroke-edge" strokeWidth="0.6" />
      <rect
        x={x}
        y={y}
        width={length}
        height={length}
        className={`fill-none ${frame}`}
        strokeWidth="1.5"
        strokeDasharray={dashes}
      />
    </>
  )
}
