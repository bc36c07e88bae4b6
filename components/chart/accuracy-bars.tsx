/** How many answers of one family were right; only answered questions count. */
export type FamilyAccuracy = { family: string; label: string; right: number; total: number }

/** Accuracy per family as bars with their numbers; a list for the ear, a bar chart for the eye. */
export function AccuracyBars({ families }: { families: readonly FamilyAccuracy[] }) {
  return (
    <ul className="flex flex-col gap-3">
      {families.map(({ family, label, right, total }) => (
        <li key={family} className="grid gap-x-6 gap-y-1 sm:grid-cols-[14rem_minmax(0,1fr)_9rem] sm:items-center">
          <span>{label}</span>
          <span
            aria-hidden="true"
            className="order-last block h-4 rounded-sm border border-edge bg-sheet sm:order-none"
          >
            <span className="block h-full bg-link" style={{ width: `${percent(right, total)}%` }} />
          </span>
          <span className="figures text-base sm:text-end">
            {right} of {total} <span className="text-ink-soft">({percent(right, total)}%)</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

function percent(right: number, total: number): number {
  return total === 0 ? 0 : Math.round((100 * right) / total)
}
