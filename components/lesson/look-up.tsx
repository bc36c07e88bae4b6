import type { ReactNode } from 'react'

/** Parts of a section that a first reading can leave out; a question or a mistake leads to them. */
export function LookUp({ children }: { children: ReactNode }) {
  return (
    <section aria-labelledby="look-up" className="flex flex-col gap-8 border-t border-line pt-8">
      <div>
        <h2 id="look-up">To look up later</h2>
        <p className="mt-2 max-w-[68ch] text-ink-soft">
          Leave this out at the first reading. Questions that need it, and mistakes it sets right, lead here.
        </p>
      </div>
      {children}
    </section>
  )
}
