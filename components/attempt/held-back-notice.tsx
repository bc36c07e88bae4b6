import type { HeldBack } from '@/lib/attempts/disclosure'
import type { FeedbackPart } from '@/lib/attempts/exam-policy'
import { Notice } from '../notice'
import { LocalTime } from './local-time'

const names: Record<FeedbackPart, string> = {
  score: 'Your score',
  outcome: 'Which answers are right',
  why: 'The mistakes behind wrong answers',
  answer: 'The right answers and worked solutions',
}

/** What the rules of an exam keep back from a review, and until when. */
export function HeldBackNotice({ parts }: { parts: readonly HeldBack[] }) {
  if (parts.length === 0) return null
  return (
    <Notice kind="info" title="What this review does not show">
      <ul className="list-disc pl-5">
        {parts.map(({ part, from }) => (
          <li key={part}>
            {names[part]}:{' '}
            {from === null ? (
              'not shown in this exam.'
            ) : (
              <>
                from <LocalTime iso={from} />, when nobody can work on the exam any more.
              </>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
