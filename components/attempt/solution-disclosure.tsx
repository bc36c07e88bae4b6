/**
 * The place of a worked solution, filled by `OpenedSolutions` when it is opened. Without scripts it leads to the page of
 * the question alone, at `page`.
 */
export function SolutionDisclosure({ page, position }: { page: string; position: number }) {
  return (
    <details data-solution={`${page}/solution`}>
      <summary className="w-fit font-semibold text-link">
        Worked solution<span className="sr-only"> of question {position}</span>
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
