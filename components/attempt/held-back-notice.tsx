import type { HeldBack } from '@/lib/attempts/disclosure'
import type { FeedbackPart } from '@/lib/attempts/exam-policy'
import { Notice } from '../notice'
import { LocalTime } from './local-time'

const names: Record<FeedbackPart, string> = {
  score: 'your score',
  outcome: 'which answers are right',
  why: 'the mistakes behind wrong answers',
  answer: 'the right answers and worked solutions',
}

/** What the rules of an exam keep back from a review, and until when. */
export function HeldBackNotice({ parts }: { parts: readonly HeldBack[] }) {
  if (parts.length === 0) return null
  const never = parts.filter(({ from }) => from === null)
  const later = parts.filter(({ from }) => from !== null)
  const from = later[0]?.from ?? null
  return (
    <Notice kind="info" title="What this review does not show">
      {from !== null && (
        <p>
          From <LocalTime iso={from} />, when nobody can work on this exam any more, you see {listed(later)}.
        </p>
      )}
      {never.length > 0 && <p>This exam does not show {listed(never)}.</p>}
    </Notice>
  )
}

function listed(parts: readonly HeldBack[]): string {
  const words = parts.map(({ part }) => names[part])
  return words.length === 1 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
