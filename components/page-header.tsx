import type { ReactNode } from 'react'

/** The top of a page: its one `<h1>`, a sentence about it, and what can be done with the page as a whole. */
export function PageHeader({
  title,
  intro = null,
  actions = null,
}: {
  title: string
  intro?: ReactNode
  actions?: ReactNode
}) {
  return (
    <div className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="max-w-2xl">
        <h1>{title}</h1>
        {intro && <p className="mt-3 text-ink-soft">{intro}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
    </div>
  )
}
