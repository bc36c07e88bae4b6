import Link from 'next/link'
import { type LessonSection, sectionPath } from '@/lib/lesson/sections'
import { PendingBar } from '../pending-bar'

/** The way to the sections before and after. */
export function SectionTurn({ before, after }: { before: LessonSection | null; after: LessonSection | null }) {
  return (
    <nav aria-label="Previous and next section" className="mt-4 grid gap-4 border-t border-line pt-6 sm:grid-cols-2">
      {before && <Turn section={before} word="Previous" />}
      {after && <Turn section={after} word="Next" />}
    </nav>
  )
}

function Turn({ section, word }: { section: LessonSection; word: 'Previous' | 'Next' }) {
  const next = word === 'Next'
  return (
    <Link
      href={sectionPath(section)}
      prefetch={false}
      className={`flex min-h-11 flex-col rounded border-2 border-edge bg-sheet px-4 py-2 text-ink no-underline hover:border-ink hover:bg-window-wash ${next ? 'sm:col-start-2 sm:text-end max-sm:order-first' : ''}`}
    >
      <span className="text-base text-ink-soft">
        {!next && <span aria-hidden="true">← </span>}
        {word}
        {next && <span aria-hidden="true"> →</span>}
      </span>
      <span className="font-semibold">{section.title}</span>
      <PendingBar />
    </Link>
  )
}
