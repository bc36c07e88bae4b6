import { notFound } from 'next/navigation'
import { AttemptReview } from '@/components/attempt/attempt-review'
import { PracticeSession } from '@/components/practice/practice-session'
import { findViewer } from '@/lib/server/auth/find-viewer'
import { currentTime } from '@/lib/server/clock'
import { findPractice } from '@/lib/server/practice/find-practice'
import { privatePage } from '../../page-metadata'
import { answerAction, askAnotherAction, finishAction, followUpAction, restateAction } from '../actions'

export const metadata = privatePage('Practice')

export default async function PracticeSessionPage({ params }: { params: Promise<{ attemptId: string }> }) {
  const { attemptId } = await params
  const viewer = await findViewer()
  const practice = viewer && (await findPractice(viewer.userId, attemptId, currentTime()))
  if (!practice) notFound()
  const { attempt } = practice
  if (attempt.closed || attempt.lesson !== null)
    return <AttemptReview attempt={attempt} student={null} regrades={[]} solutions={{ kind: 'inline' }} />
  return (
    <PracticeSession
      attempt={attempt}
      guest={viewer.guest}
      answer={answerAction}
      another={askAnotherAction.bind(null, attempt.id)}
      restatable={practice.restatable}
      followUp={practice.followUp ? followUpAction.bind(null, attempt.id) : null}
      restate={restateAction.bind(null, attempt.id)}
      finish={finishAction.bind(null, attempt.id)}
    />
  )
}
