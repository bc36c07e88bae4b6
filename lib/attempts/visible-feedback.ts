import type { Feedback, FeedbackPart, FeedbackTime } from './exam-policy'

/** How far an attempt has come: `closed` is after the exam's last closing time, for those who handed in. */
export type FeedbackStage = 'open' | 'submitted' | 'closed'

/** The stage of one student's attempt; an exam that never closes never reaches 'closed'. */
export function feedbackStage(submitted: boolean, closing: Date | null, now: Date): FeedbackStage {
  if (!submitted) return 'open'
  return closing !== null && now >= closing ? 'closed' : 'submitted'
}

/** Whether a part of the result may be seen now. */
export function isVisible(part: FeedbackPart, feedback: Feedback, stage: FeedbackStage): boolean {
  return reached(feedback[part], stage)
}

function reached(time: FeedbackTime, stage: FeedbackStage): boolean {
  switch (time) {
    case 'after-submission':
      return stage !== 'open'
    case 'after-close':
      return stage === 'closed'
    case 'never':
      return false
  }
}
