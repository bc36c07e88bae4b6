import type { ReactNode } from 'react'
import { type Part, type PartId, parts } from '@/lib/lesson/parts'

const titles = new Map<string, string>(
  Object.values<readonly Part[]>(parts).flatMap((list) => list.map(({ id, title }) => [id, title])),
)

/** A part of a section under its heading, which is a link to itself: the address of the part. */
export function LessonPart({
  id,
  heading: Heading = 'h2',
  children,
}: {
  id: PartId
  heading?: 'h2' | 'h3'
  children: ReactNode
}) {
  return (
    <section aria-labelledby={id} className="flex flex-col gap-4">
      <Heading id={id} className="scroll-mt-6">
        <a href={`#${id}`} className="text-ink no-underline hover:underline">
          {titles.get(id)}
        </a>
      </Heading>
      {children}
    </section>
  )
}
