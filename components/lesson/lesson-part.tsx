import type { ReactNode } from 'react'
import { type Part, type PartId, parts } from '@/lib/lesson/parts'

const titles = new Map<string, string>(
  Object.values<readonly Part[]>(parts).flatMap((list) => list.map(({ id, title }) => [id, title])),
)

/** A part of a section under its heading, whose link is the address of the part. */
export function LessonPart({ id, children }: { id: PartId; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="flex flex-col gap-4">
      <h2 id={id} className="scroll-mt-6">
        <a href={`#${id}`} className="group text-ink no-underline hover:underline">
          {titles.get(id)}
        </a>
      </h2>
      {children}
    </section>
  )
}
