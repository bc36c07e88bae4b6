import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { AttemptReview } from '@/components/attempt/attempt-review'
import { findReview } from '@/lib/server/attempts/find-review'
import { requireAccount } from '@/lib/server/auth/require-account'
import { currentTime } from '@/lib/server/clock'

export const metadata: Metadata = { title: 'Review' }

export default async function ReviewPage({ params }: { params: Promise<{ attemptId: string }> }) {
  const { attemptId } = await params
  const viewer = await requireAccount(`/attempts/${attemptId}/review`)
  const review = await findReview(viewer, attemptId, currentTime())
  switch (review?.kind) {
    case undefined:
      return notFound()
    case 'still-open':
      return redirect(`/attempts/${attemptId}`)
    case 'review':
      return <AttemptReview attempt={review.attempt} student={review.student} />
  }
}
