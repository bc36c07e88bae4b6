const steps = [1, 2, 3, 4, 5]

/** How hard a question is, from 1 to 5, as a row of cells of which so many are filled. */
export function Difficulty({ level }: { level: number }) {
  return (
    <span className="inline-flex items-center gap-2 text-sm text-ink-soft">
      <span aria-hidden="true" className="inline-flex gap-1">
        {steps.map((step) => (
          <span
            key={step}
            className={`size-3 rounded-[2px] border-[1.5px] border-edge ${step <= level ? 'kept-fill bg-edge' : ''}`}
          />
        ))}
      </span>
      <span className="sr-only">
        Difficulty {level} of {steps.length}
      </span>
    </span>
  )
}
