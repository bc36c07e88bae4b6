import Link from 'next/link'
import { continueAt, type Reading } from '@/lib/lesson/reading'
import { sectionPath, sections } from '@/lib/lesson/sections'
import { ButtonLink } from '../button-link'
import { PageHeader } from '../page-header'
import { SectionCell } from './section-cell'

/** What the lesson teaches, how far the reader has come, and the way into each section. */
export function LessonOverview({ reading }: { reading: Reading }) {
  return (
    <>
      <PageHeader
        title="Convolution layers, step by step"
        intro="Seven short sections, two or three minutes each without what is folded away or left for later: from why pictures need a layer of their own to one that you have written yourself. Every number is worked out in front of you."
      />
      <WayOn reading={reading} />
      <ol className="mt-8 flex max-w-3xl flex-col border-t border-line">
        {sections.map((section) => {
          const read = reading.read.includes(section.slug)
          return (
            <li key={section.slug} className="flex gap-4 border-b border-line py-4 sm:gap-5">
              <SectionCell number={section.number} read={read} />
              <div>
                <h2 className="text-lg">
                  <Link href={sectionPath(section)} prefetch={false} className="inline-flex min-h-8 items-center">
                    {section.title}
                  </Link>
                </h2>
                <p className="mt-1 text-ink-soft">{section.gist}</p>
                {read && <p className="mt-1 text-base text-ink-soft">✓ Read</p>}
              </div>
            </li>
          )
        })}
      </ol>
      <p className="mt-6 max-w-3xl">
        Or first see what a kernel does to a whole picture, a photograph of yours or the camera:{' '}
        <Link href="/learn/playground" prefetch={false}>
          filter a picture
        </Link>
        .
      </p>
    </>
  )
}

function WayOn({ reading }: { reading: Reading }) {
  const { read, last } = reading
  const next = continueAt(reading)
  const begun = read.length > 0 || last !== null
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
      {next ? (
        <ButtonLink href={sectionPath(next)}>
          {begun ? `Continue with section ${next.number}: ${next.title}` : 'Start with section 1'}
        </ButtonLink>
      ) : (
        <ButtonLink href="/practice">Practise what you have read</ButtonLink>
      )}
      {begun && (
        <p className="text-ink-soft">
          {read.length} of {sections.length} sections read
        </p>
      )}
    </div>
  )
}
