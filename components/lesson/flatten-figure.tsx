const side = 6
const patch = { top: 1, left: 1, size: 3 }
const cell = 16

/** A small picture and the list that flattening makes of it: nine neighbours end up in three places. */
export function FlattenFigure() {
  const pixels = Array.from({ length: side * side }, (_, index) => ({
    index,
    row: Math.floor(index / side),
    column: index % side,
  }))
  const inPatch = (row: number, column: number) =>
    row >= patch.top && row < patch.top + patch.size && column >= patch.left && column < patch.left + patch.size
  const look = (row: number, column: number) =>
    inPatch(row, column) ? 'fill-window stroke-window-edge' : 'fill-sheet stroke-edge'
  const listTop = side * cell + 34
  const listCell = 8
  const width = side * side * listCell
  const left = (width - side * cell) / 2
  const first = patch.top * side + patch.left
  const last = (patch.top + patch.size - 1) * side + patch.left + patch.size - 1
  return (
    <figure className="max-w-[68ch]">
      <svg
        viewBox={`-2 -2 ${width + 4} ${listTop + 24}`}
        role="img"
        aria-labelledby="flatten-title"
        className="block w-full max-w-xl"
      >
        <title id="flatten-title">
          {`A picture of ${side} × ${side} pixels and the list of ${side * side} numbers made of it: a patch of ${patch.size} × ${patch.size} pixels is torn into ${patch.size} pieces.`}
        </title>
        {pixels.map(({ index, row, column }) => (
          <rect
            key={index}
            x={left + column * cell}
            y={row * cell}
            width={cell}
            height={cell}
            className={look(row, column)}
            strokeWidth="0.8"
          />
        ))}
        <path
          d={`M${width / 2} ${side * cell + 8}v18m-5 -5l5 5l5 -5`}
          className="fill-none stroke-edge"
          strokeWidth="2"
        />
        {pixels.map(({ index, row, column }) => (
          <rect
            key={index}
            x={index * listCell}
            y={listTop}
            width={listCell}
            height={18}
            className={look(row, column)}
            strokeWidth="0.8"
          />
        ))}
      </svg>
      <figcaption className="mt-2 text-base text-ink-soft">
        Nine pixels that lie together stand in {patch.size} places of the list, from number {first} to number {last}{' '}
        (counted from 0).
      </figcaption>
    </figure>
  )
}
