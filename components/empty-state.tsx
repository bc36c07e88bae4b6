import type { ReactNode } from 'react'

/** Says why nothing is here yet and, in `children`, what would change that. */
export function EmptyState({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="squared rounded border border-line px-4 py-10 sm:py-14">
      <div className="mx-auto max-w-md rounded border border-line bg-sheet p-6 text-center">
        <h2>{title}</h2>
        <div className="mt-3 flex flex-col items-center gap-4">{children}</div>
      </div>
    </div>
  )
}
