import { Notice } from '../notice'
import { LocalTime } from './local-time'

type Score = { points: number; maxPoints: number }

export type RegradeNoticeView = {
  id: string
  what: string
  why: string
  at: string
  position: number | null
  score: { before: Score; after: Score } | null
}

/** Tells whoever looks at an attempt why its score was changed after it was marked. */
export function RegradeNotices({ notices, own }: { notices: readonly RegradeNoticeView[]; own: boolean }) {
  const changing = notices.filter(({ score }) => score !== null)
  if (changing.length === 0) return null
  return (
    <div className="mt-6 flex max-w-3xl flex-col gap-3">
      {changing.map(({ id, what, why, at, score }) => (
        <Notice key={id} kind="info" title={what}>
          <p>“{why}”</p>
          {score !== null && (
            <p>
              {own ? 'Your' : 'The'} score is {text(score.after)} instead of {text(score.before)}, since{' '}
              <LocalTime iso={at} />.
            </p>
          )}
        </Notice>
      ))}
    </div>
  )
}

/** What was ruled on one question after it was marked, to be read with its verdict. */
export function RulingNotes({ notices, position }: { notices: readonly RegradeNoticeView[]; position: number }) {
  const own = notices.filter((notice) => notice.position === position)
  if (own.length === 0) return null
  return (
    <ul className="flex max-w-3xl flex-col gap-1 border-l-4 border-link px-4">
      {own.map(({ id, what, why }) => (
        <li key={id}>
          <span className="font-semibold">{what}</span> “{why}”
        </li>
      ))}
    </ul>
  )
}

function text({ points, maxPoints }: Score): string {
  return `${points} / ${maxPoints}`
}
