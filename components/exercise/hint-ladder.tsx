'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '../button'

/** Hints, one at a time as they are asked for; the solution can be opened when there is one to show. */
export function HintLadder({ hints, solution }: { hints: readonly ReactNode[]; solution: ReactNode }) {
  const [shown, setShown] = useState(0)
  const steps = hints.slice(0, shown).map((hint, index) => ({ hint, number: index + 1 }))
  return (
    <section aria-label="Hints" className="mt-6">
      <ol aria-live="polite" className="flex flex-col gap-3">
        {steps.map(({ hint, number }) => (
          <li key={number} className="rounded-sm border border-line bg-sheet px-4 py-3">
            {hint}
          </li>
        ))}
      </ol>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        {shown < hints.length && (
          <Button type="button" kind="secondary" onClick={() => setShown(shown + 1)}>
            {shown === 0 ? 'Show a hint' : 'Show the next hint'} ({shown + 1} of {hints.length})
          </Button>
        )}
        {solution === null && <p className="text-base text-ink-soft">After your first run there is a solution, too.</p>}
      </div>
      {solution !== null && (
        <details className="mt-4">
          <summary className="min-h-11 py-2 font-semibold">One way to write it</summary>
          <div className="mt-2">{solution}</div>
        </details>
      )}
    </section>
  )
}
