import type { ReactNode } from 'react'
import { Formula } from '../formula'
import { ScrollBox } from '../scroll-box'

/** The formula of a section, set large where there is room, and what its letters mean. */
export function KeyFormula({ name, latex, children }: { name: string; latex: string; children: ReactNode }) {
  return (
    <figure className="max-w-[68ch] rounded border border-line bg-sheet px-4 py-4 sm:px-6">
      <ScrollBox label={name}>
        <div className="sm:text-[1.15em]">
          <Formula latex={latex} display />
        </div>
      </ScrollBox>
      <figcaption className="mt-3 border-t border-line pt-3 text-base text-ink-soft">{children}</figcaption>
    </figure>
  )
}
