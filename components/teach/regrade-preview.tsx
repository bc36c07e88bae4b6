import Link from 'next/link'
import type { RegradeTally } from '@/lib/attempts/regrade-tally'
import { changedScores } from '@/lib/attempts/regrade-tally'
import { DataTable } from '../data-table'
import { FormulaText } from '../formula-text'
import { Notice } from '../notice'
import { Stat } from '../stat'

type Score = { points: number; maxPoints: number }

export type DryRunView = {
  sentence: string
  tally: RegradeTally
  changes: readonly { attemptId: string; student: string; email: string; number: number; before: Score; after: Score }[]
  open: number
  rewording: { reworded: number; example: { asked: string; present: string } | null; gone: number }
}

/** What a regrade would change, score by score. */
export function RegradePreview({ dryRun }: { dryRun: DryRunView }) {
  const { sentence, tally, changes, open, rewording } = dryRun
  const changed = changedScores(tally)
  return (
    <section aria-label="Dry run" className="flex flex-col gap-6">
      <h3>{sentence}</h3>
      <dl className="flex flex-wrap gap-x-12 gap-y-4">
        <Stat label="Scores that change" value={`${changed} of ${tally.attempts}`} note={directions(tally)} />
        <Stat label="Unchanged" value={String(tally.attempts - changed)} />
        <Stat label="Mean score" value={`${mean(tally.sharesBefore, tally)} → ${mean(tally.sharesAfter, tally)}`} />
      </dl>
      {open > 0 && (
        <p>
          {open === 1 ? 'One attempt is' : `${open} attempts are`} still open, and will be marked like this when handed
          in.
        </p>
      )}
      <Rewording {...rewording} />
      {changes.length > 0 && (
        <DataTable
          caption="Scores that change"
          columns={[
            { label: 'Student' },
            { label: 'Before', numeric: true },
            { label: 'After', numeric: true },
            { label: 'Attempt', numeric: true },
          ]}
          rows={changes.map(({ attemptId, student, email, number, before, after }) => ({
            key: attemptId,
            cells: [
              <Link key="student" href={`/attempts/${attemptId}/review`} prefetch={false} className="block">
                {student === '' ? email : student}
                <span className="block text-base font-normal text-ink-soft wrap-anywhere">{email}</span>
              </Link>,
              scoreText(before),
              scoreText(after),
              number,
            ],
          }))}
        />
      )}
      {changed > changes.length && (
        <p>
          These are the first {changes.length}; {changed - changes.length} more scores change.
        </p>
      )}
    </section>
  )
}

function Rewording({ reworded, example, gone }: DryRunView['rewording']) {
  if (reworded === 0 && gone === 0) return null
  return (
    <Notice kind="info" title="Not every question can be asked again as it was">
      {gone > 0 && <p>{count(gone)} cannot be worked out anew by the present program, and stay as they are.</p>}
      {example !== null && (
        <>
          <p>
            {count(reworded)} would read otherwise today. They keep their answers unless you tick the box above. What
            the students were asked stays as it was in either case.
          </p>
          <dl className="mt-3 grid gap-3 sm:grid-cols-2">
            <div>
              <dt className="font-semibold">As it was asked</dt>
              <dd>
                <FormulaText text={example.asked} />
              </dd>
            </div>
            <div>
              <dt className="font-semibold">As it reads today</dt>
              <dd>
                <FormulaText text={example.present} />
              </dd>
            </div>
          </dl>
        </>
      )}
    </Notice>
  )
}

function count(questions: number): string {
  return questions === 1 ? '1 question' : `${questions} questions`
}

function directions({ raised, lowered }: RegradeTally): string {
  return `${raised} up, ${lowered} down`
}

function mean(shares: number, { attempts }: RegradeTally): string {
  return attempts === 0 ? '–' : `${((100 * shares) / attempts).toFixed(1)} %`
}

function scoreText({ points, maxPoints }: Score): string {
  return `${points} / ${maxPoints}`
}
