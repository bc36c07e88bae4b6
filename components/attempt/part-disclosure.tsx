import type { ReactNode } from 'react'

/**
 * The place of a part of a question's review that is fetched when it is opened, by `OpenedParts`: most are never looked at. `page`:
 * the question's own page, which has all of them, also without scripts. `name` is what the part is called in a sentence.
 */
export function PartDisclosure({
  part,
  name,
  summary,
  page,
  position,
  className,
}: {
  part: 'solution' | 'replay'
  name: string
  summary: ReactNode
  page: string
  position: number
  className?: string
}) {
  return (
    <details data-part-address={`${page}/${part}`} data-part-name={name} className={className}>
      <summary className="w-fit font-semibold text-link">
        {summary}
        <span className="sr-only"> of question {position}</span>
      </summary>
      <div className="mt-2 flex flex-col gap-4">
        <div className="empty:hidden" />
        <p>
          <a href={page} className="inline-flex min-h-8 items-center">
            Question {position} on a page of its own
          </a>
        </p>
      </div>
    </details>
  )
}
