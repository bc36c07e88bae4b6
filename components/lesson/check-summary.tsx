import Link from 'next/link'
import type { GradedSlotView } from '@/lib/attempts/slot-view'
import { sectionPath } from '@/lib/lesson/sections'
import type { Revision } from '@/lib/lesson/what-to-revise'
import { ButtonLink } from '../button-link'
import { OutcomeMark } from '../question/outcome-mark'
import { Stat } from '../stat'
import { GoOnLink } from './go-on-link'

/** What came of a check, what to read again, and where to go from here. `again` leads to another paper. */
export function CheckSummary({
  slots,
  revisions,
  again,
  addressOf,
}: {
  slots: readonly GradedSlotView[]
  revisions: readonly Revision[]
  again: string
  addressOf: (position: number) => string
}) {
  const right = slots.filter(({ outcome }) => outcome === 'right').length
  return (
    <div className="flex flex-col gap-8">
      <div>
        {/* Holds the keyboard when the summary comes, so that it is read from here. */}
        <dl tabIndex={-1} data-goes-on className="w-fit">
          <Stat label="Right" value={`${right} of ${slots.length}`} />
        </dl>
        <ol className="mt-5 max-w-2xl">
          {slots.map(({ position, prompt, outcome }) => (
            <li
              key={position}
              className="flex items-center justify-between gap-4 border-t border-line py-1 last:border-b"
            >
              <Link
                href={addressOf(position)}
                prefetch={false}
                scroll={false}
                className="flex min-h-11 min-w-0 items-center gap-3"
              >
                <span className="figures w-6 text-end">{position}</span>
                <span>{prompt.title}</span>
              </Link>
              <OutcomeMark outcome={outcome} />
            </li>
          ))}
        </ol>
      </div>
      <div>
        <h3>What to revise</h3>
        {revisions.length === 0 ? (
          <p className="mt-2 max-w-[68ch]">
            No answer shows a mistake. The papers of the Exam Center ask about more: pooling, working backwards, weights
            and values.
          </p>
        ) : (
          <ul className="mt-3 flex max-w-2xl flex-col gap-3">
            {revisions.map(({ section, mistakes, questions }) => (
              <li key={section.slug} className="rounded-sm border border-line bg-sheet px-4 py-3">
                <Link href={sectionPath(section)} prefetch={false} className="font-semibold">
                  {section.number}. {section.title}
                </Link>
                <ul className="mt-1 list-disc ps-5">
                  {mistakes.map(({ name, part, href }) => (
                    <li key={`${name} ${href}`}>
                      {name}: read{' '}
                      <Link href={href} prefetch={false}>
                        “{part}”
                      </Link>
                    </li>
                  ))}
                  {questions.length > 0 && <li>{unexplained(questions)}</li>}
                </ul>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="flex flex-wrap gap-3">
        <GoOnLink href={again}>Again with other numbers</GoOnLink>
        <ButtonLink href="/exams" kind="secondary">
          The full bank in the Exam Center
        </ButtonLink>
      </div>
    </div>
  )
}

/** Questions whose wrong answer, or none, points at no mistake. */
function unexplained(positions: readonly number[]): string {
  return positions.length === 1
    ? `Question ${positions[0]}: go through its worked solution`
    : `Questions ${positions.join(' and ')}: go through their worked solutions`
}
