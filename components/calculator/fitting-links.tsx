import type { MouseEvent } from 'react'
import { type Fields, queryOf } from '@/lib/calculator/fields'
import type { FittingLayer } from '@/lib/calculator/fitting-layers'
import { fittingWords } from '@/lib/calculator/fitting-words'
import { layerFields } from '@/lib/calculator/layer-fields'

/** The nearest settings that fit, each a link that sets it. */
export function FittingLinks({
  fitting,
  onOpen,
}: {
  fitting: readonly FittingLayer[]
  onOpen: (fields: Fields) => void
}) {
  if (fitting.length === 0) return null

  function open(event: MouseEvent, fields: Fields) {
    // Whoever asks for a new tab gets one.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onOpen(fields)
  }

  return (
    <section aria-labelledby="fitting">
      <h2 id="fitting">Nearest settings that fit</h2>
      <p className="mt-2 text-ink-soft">Each changes one setting by as little as it takes.</p>
      <ul className="mt-3 grid gap-2 sm:grid-cols-2">
        {fitting.map((option) => {
          const fields = layerFields(option.layer)
          const { change, outcome } = fittingWords(option)
          return (
            <li key={queryOf(fields)}>
              <a
                href={`/calculator?${queryOf(fields)}`}
                onClick={(event) => open(event, fields)}
                className="flex min-h-11 flex-wrap items-center justify-between gap-x-3 rounded border-2 border-edge bg-sheet px-3 py-1.5 no-underline hover:border-ink"
              >
                <span className="font-semibold underline underline-offset-4">{change}</span>
                <span className="figures text-base text-ink-soft">{outcome}</span>
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
