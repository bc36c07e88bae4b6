import Link from 'next/link'
import { parts } from '@/lib/lesson/parts'
import { type SectionSlug, sectionPath, sections } from '@/lib/lesson/sections'
import { SectionCell } from './section-cell'

/**
 * The seven sections: on a phone a row of numbered cells, on a wide screen a list with titles and the parts of the current
 * section. `read` are those read to the end.
 */
export function SectionRail({ current, read }: { current: SectionSlug; read: readonly SectionSlug[] }) {
  return (
    <nav aria-label="Sections of the lesson" className="lg:sticky lg:top-6">
      <p className="mb-2 hidden text-base lg:block">
        <Link href="/learn" prefetch={false} className="text-ink-soft hover:text-ink">
          The lesson
        </Link>
      </p>
      <ol className="flex max-w-md justify-between lg:max-w-none lg:flex-col lg:gap-1">
        {sections.map((section) => {
          const isCurrent = section.slug === current
          return (
            <li key={section.slug}>
              <Link
                href={sectionPath(section)}
                prefetch={false}
                aria-current={isCurrent ? 'page' : undefined}
                className="group flex min-h-11 items-center gap-3 text-ink-soft no-underline hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink"
              >
                <SectionCell number={section.number} read={read.includes(section.slug)} />
                <span className="leading-tight max-lg:sr-only">{section.title}</span>
                {read.includes(section.slug) && <span className="sr-only"> (read)</span>}
              </Link>
              {isCurrent && <PartList slug={section.slug} />}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

function PartList({ slug }: { slug: SectionSlug }) {
  const own = parts[slug].map(({ id, title }) => ({ id, title }))
  return (
    <ol className="mt-1 mb-3 ml-5 hidden border-l border-line pl-8 lg:block">
      {[
        ...own,
        slug === 'quick-check' ? { id: slug, title: 'The questions' } : { id: 'your-turn', title: 'Your turn' },
      ].map(({ id, title }) => (
        <li key={id}>
          <a
            href={`#${id}`}
            className="block py-1 text-base leading-snug text-ink-soft no-underline hover:text-ink hover:underline"
          >
            {title}
          </a>
        </li>
      ))}
    </ol>
  )
}
