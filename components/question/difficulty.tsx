const steps = [1, 2, 3, 4, 5]
/** Units of the drawing from one cell to the next. */
const pitch = 16

/** How hard a question is, from 1 to 5, as a row of cells of which so many are filled. Two paths: a review draws twenty. */
export function Difficulty({ level }: { level: number }) {
  return (
    <span className="inline-flex items-center gap-2 text-sm text-ink-soft">
      <svg
        viewBox={`0 0 ${pitch * steps.length - 4} 12`}
        height="12"
        aria-hidden="true"
        className="kept-fill stroke-edge"
        strokeWidth="1.5"
      >
        <path d={cells(steps.slice(0, level))} className="fill-edge" />
        <path d={cells(steps.slice(level))} className="fill-none" />
      </svg>
      <span className="sr-only">
        Difficulty {level} of {steps.length}
      </span>
    </span>
  )
}

function cells(which: readonly number[]): string {
  return which.map((step) => `M${(step - 1) * pitch + 0.75} 0.75h10.5v10.5h-10.5z`).join('')
}
