import type { ReactNode } from 'react'
import type { Reading } from '@/lib/lesson/reading'
import { type LessonSection, neighbours, sectionPath, sections } from '@/lib/lesson/sections'
import { EndOfSection } from './end-of-section'
import { SectionBody } from './section-body'
import { SectionRail } from './section-rail'
import { SectionTurn } from './section-turn'

/** One section of the lesson with the way to all others; `children` are what it asks. */
export function SectionPage({
  section,
  reading,
  children,
}: {
  section: LessonSection
  reading: Reading
  children: ReactNode
}) {
  const { number, slug, title, gist } = section
  const { before, after } = neighbours(section)
  return (
    <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[15rem_minmax(0,1fr)] lg:items-start">
      <SectionRail current={slug} read={reading.read} />
      <article className="min-w-0">
        <p className="figures text-base text-ink-soft">
          Section {number} of {sections.length}
        </p>
        <h1 className="mt-1">{title}</h1>
        <p className="mt-3 max-w-[68ch] text-lg text-ink-soft">{gist}</p>
        <div className="mt-8 flex flex-col gap-10">
          <SectionBody slug={slug} />
          {children}
        </div>
        <EndOfSection
          key={slug}
          slug={slug}
          read={reading.read.includes(slug)}
          next={after ? sectionPath(after) : '/learn'}
        />
        <SectionTurn before={before} after={after} />
      </article>
    </div>
  )
}
