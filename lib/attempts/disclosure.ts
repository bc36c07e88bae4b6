import { checksAnswers, type Feedback, type FeedbackPart, type FeedbackTime, feedbackParts } from './exam-policy'

/** Whether a part of a result may be seen: now, never, or from a moment on. */
export type Disclosed = 'now' | 'never' | { readonly from: Date }

/** What may be seen of the result of an attempt that is handed in. */
export type Disclosure = Readonly<Record<FeedbackPart, Disclosed>>

/** For practice, and for those who teach an exam. */
export const fullDisclosure: Disclosure = { score: 'now', outcome: 'now', why: 'now', answer: 'now' }

/** Before an attempt is handed in. */
export const noDisclosure: Disclosure = { score: 'never', outcome: 'never', why: 'never', answer: 'never' }

/** What an exam's student may see at `now`; `closing`: when the last of everybody can no longer work on it, null: never. */
export function disclosureOf(feedback: Feedback, closing: Date | null, now: Date): Disclosure {
  const disclosed = (part: FeedbackPart) => disclosedBy(feedback[part], closing, now)
  return {
    score: disclosed('score'),
    outcome: disclosed('outcome'),
    why: disclosed('why'),
    answer: disclosed('answer'),
  }
}

function disclosedBy(time: FeedbackTime, closing: Date | null, now: Date): Disclosed {
  switch (time) {
    case 'at-once':
    case 'after-submission':
      return 'now'
    case 'after-close':
      if (closing === null) return 'never'
      return now >= closing ? 'now' : { from: closing }
    case 'never':
      return 'never'
  }
}

/** What may be seen of a question that its student has checked, while the exam goes on; null: nothing is checked in it. */
export function checkedDisclosure(feedback: Feedback): Disclosure | null {
  if (!checksAnswers(feedback)) return null
  const disclosed = (part: FeedbackPart) => (feedback[part] === 'at-once' ? 'now' : 'never')
  return {
    score: disclosed('score'),
    outcome: disclosed('outcome'),
    why: disclosed('why'),
    answer: disclosed('answer'),
  }
}

/** Whether nothing is kept back. */
export function isFull(disclosure: Disclosure): boolean {
  return feedbackParts.every((part) => disclosure[part] === 'now')
}

/** A part that is kept back; `from` in ISO 8601, null: for good. */
export type HeldBack = { part: FeedbackPart; from: string | null }

export function heldBackParts(disclosure: Disclosure): HeldBack[] {
  return feedbackParts.flatMap((part) => {
    const disclosed = disclosure[part]
    if (disclosed === 'now') return []
    return [{ part, from: disclosed === 'never' ? null : disclosed.from.toISOString() }]
  })
}
