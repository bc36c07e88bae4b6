import type { Prompt } from '@/lib/questions/question'
import { Formula } from '../formula'

/** The drawn numbers as a table of definitions: symbol, name, value. */
export function GivenNumbers({ given }: { given: Prompt['given'] }) {
  return (
    <dl className="grid max-w-2xl gap-x-8 sm:grid-cols-2">
      {given.map(({ symbol, name, value }) => (
        <div key={name} className="flex items-baseline gap-3 border-t border-line py-1.5">
          <dt className="flex min-w-0 flex-1 items-baseline gap-3">
            <span className="min-w-6 text-window-ink">
              <Formula latex={symbol} />
            </span>
            <span className="text-ink-soft">{name}</span>
          </dt>
          <dd className="figures font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
