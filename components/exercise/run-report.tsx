import type { ReactNode } from 'react'
import type { CaseResult } from '@/lib/exercise/case-result'
import { summariseResults } from '@/lib/exercise/summarise-results'
import { OutcomeMark } from '../question/outcome-mark'
import { FailedCase } from './failed-case'

/** What a run brought: how many cases are right, what broke it off, and every case with what is wrong in it. */
export type Report = { run: number; results: readonly CaseResult[]; problem: string | null }

/** The report of the last run, told to screen readers as well. */
export function RunReport({ running, report }: { running: boolean; report: Report | null }) {
  const first = report?.results.find(({ verdict }) => verdict.kind === 'failed')?.id
  return (
    <section aria-label="Results" className="mt-4">
      <div role="status" className="max-w-[68ch]">
        {running && <p className="text-ink-soft">Running…</p>}
        {!running && report && (
          <>
            {report.problem && <p className="mb-2 font-semibold text-wrong">{report.problem}</p>}
            <p className="font-semibold">{summariseResults(report.results)}</p>
          </>
        )}
      </div>
      {report && (
        <ol key={report.run} className="mt-3 flex flex-col gap-2">
          {report.results.map((result) => (
            <li key={result.id}>
              <Result result={result} open={result.id === first} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function Result({ result, open }: { result: CaseResult; open: boolean }) {
  const { verdict } = result
  switch (verdict.kind) {
    case 'passed':
      return <Line mark={<OutcomeMark outcome="right" />} name={result.name} />
    case 'not-run':
      return <Line mark={<span className="text-ink-soft">Not run</span>} name={result.name} />
    case 'failed':
      return (
        <details open={open} className="rounded border-l-4 border-wrong bg-wrong-wash px-4 py-2">
          <summary className="min-h-8 py-1 *:align-middle">
            <OutcomeMark outcome="wrong" /> <span className="ms-3">{result.name}</span>
          </summary>
          <FailedCase scene={result} verdict={verdict} />
        </details>
      )
  }
}

function Line({ mark, name }: { mark: ReactNode; name: string }) {
  return (
    <p className="flex flex-wrap items-center gap-x-4 border-l-4 border-line px-4 py-1">
      {mark}
      {name}
    </p>
  )
}
