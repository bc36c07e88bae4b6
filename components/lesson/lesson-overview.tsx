import Link from 'next/link'
import { sectionPath, sections } from '@/lib/lesson/sections'
import { ButtonLink } from '../button-link'
import { PageHeader } from '../page-header'

/** What the lesson teaches, and the way into each section. */
export function LessonOverview() {
  const [first] = sections
  return (
    <>
      <PageHeader
        title="Convolution layers, step by step"
        intro="Seven short sections, two or three minutes each: from why pictures need a layer of their own to one that you have written yourself. Every number is worked out in front of you, and every section asks you something."
        actions={<ButtonLink href={sectionPath(first)}>Start with section 1</ButtonLink>}
      />
      <ol className="flex flex-col border-t border-line">
        {sections.map((section) => (
          <li key={section.slug} className="flex gap-4 border-b border-line py-4">
            <span className="figures grid size-10 shrink-0 place-content-center border border-edge bg-sheet">
              {section.number}
            </span>
            <div>
              <h2 className="text-lg">
                <Link href={sectionPath(section)} prefetch={false}>
                  {section.title}
                </Link>
              </h2>
              <p className="mt-1 max-w-[68ch] text-ink-soft">{section.gist}</p>
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}
