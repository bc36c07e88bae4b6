import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { QuestionReview } from '@/components/attempt/question-review'
import { findReviewedSlot } from '@/lib/server/attempts/find-reviewed-slot'
import { requireAccount } from '@/lib/server/auth/require-account'
import { currentTime } from '@/lib/server/clock'
import { privatePage } from '../../../../page-metadata'

type Params = { attemptId: string; position: string }

export async function generateMetadata({ params }: { params: Promise<Params> }): Promise<Metadata> {
  const { position } = await params
  return privatePage(/^\d{1,4}$/.test(position) ? `Question ${position} · Review` : 'Review')
}

export default async function QuestionReviewPage({ params }: { params: Promise<Params> }) {
  const { attemptId, position } = await params
  const review = `/attempts/${attemptId}/review`
  const viewer = await requireAccount(`${review}/${position}`)
  const found = await findReviewedSlot(viewer, attemptId, position, currentTime())
  switch (found?.kind) {
    case undefined:
      return notFound()
    case 'still-open':
      return redirect(`/attempts/${attemptId}`)
    case 'slot':
      return <QuestionReview review={review} {...found} />
  }
}
