import { notFound, redirect } from 'next/navigation'
import { AttemptReview } from '@/components/attempt/attempt-review'
import { findReview } from '@/lib/server/attempts/find-review'
import { requireAccount } from '@/lib/server/auth/require-account'
import { currentTime } from '@/lib/server/clock'
import { privatePage } from '../../../page-metadata'

export const metadata = privatePage('Review')

type Props = {
  params: Promise<{ attemptId: string }>
  /** `solutions=all` shows every worked solution at once, for reading through and for printing. */
  searchParams: Promise<{ solutions?: string | string[] }>
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const { attemptId } = await params
  const { solutions } = await searchParams
  const address = `/attempts/${attemptId}/review`
  const viewer = await requireAccount(address)
  const review = await findReview(viewer, attemptId, currentTime())
  switch (review?.kind) {
    case undefined:
      return notFound()
    case 'still-open':
      return redirect(`/attempts/${attemptId}`)
    case 'review':
      return (
        <AttemptReview
          attempt={review.attempt}
          student={review.student}
          regrades={review.regrades}
          solutions={{ kind: solutions === 'all' ? 'all' : 'on-demand', address }}
        />
      )
  }
}
