'use client'

import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { Button } from '../button'
import { Notice } from '../notice'
import { PendingBar } from '../pending-bar'
import { ReadyMarkup } from '../ready-markup'
import { type Solution, useSolution } from './use-solution'

/**
 * The worked solution of a question, fetched when it is opened for the first time. Without scripts it leads to the page
 * of the question alone, at `page`.
 */
export function SolutionDisclosure({ page, position }: { page: string; position: number }) {
  const { solution, load } = useSolution(`${page}/solution`)
  const details = useRef<HTMLDetailsElement>(null)
  const summary = useRef<HTMLElement>(null)

  // It may have been opened before the page came alive.
  useEffect(() => {
    if (details.current?.open) void load()
  }, [load])

  return (
    <details
      ref={details}
      onToggle={(event) => {
        if (event.currentTarget.open) void load()
      }}
    >
      <summary ref={summary} className="w-fit font-semibold text-link">
        Worked solution<span className="sr-only"> of question {position}</span>
      </summary>
      <div className="mt-2 flex flex-col gap-4">
        <Content
          solution={solution}
          retry={() => {
            // The button goes away, and the focus with it.
            summary.current?.focus()
            void load()
          }}
        />
        <p>
          <Link href={page} prefetch={false} className="inline-flex min-h-8 items-center">
            Question {position} on a page of its own
            <PendingBar />
          </Link>
        </p>
      </div>
    </details>
  )
}

function Content({ solution, retry }: { solution: Solution; retry: () => void }) {
  switch (solution.kind) {
    case 'unasked':
      return null
    case 'loading':
      return (
        <p role="status" className="text-ink-soft">
          Loading the worked solution…
        </p>
      )
    case 'loaded':
      return (
        // The summary says it already to whoever sees the page.
        <div className="relative [&_h3]:sr-only">
          <ReadyMarkup html={solution.html} />
        </div>
      )
    case 'failed':
      return (
        <div className="max-w-3xl">
          <Notice kind="problem" title="The worked solution could not be loaded">
            <p>{solution.problem}</p>
            <div className="mt-3">
              <Button type="button" kind="secondary" onClick={retry}>
                Try again
              </Button>
            </div>
          </Notice>
        </div>
      )
  }
}
