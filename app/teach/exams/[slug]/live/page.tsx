import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/button-link'
import { PageHeader } from '@/components/page-header'
import { ChangeLog } from '@/components/teach/change-log'
import { LiveExam } from '@/components/teach/live-exam'
import { requireAccount } from '@/lib/server/auth/require-account'
import { currentTime } from '@/lib/server/clock'
import { findLiveExam } from '@/lib/server/live/find-live-exam'
import { privatePage } from '../../../../page-metadata'
import { changeAttemptAction } from './actions'

export const metadata = privatePage('Live')

export default async function LivePage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const viewer = await requireAccount(`/teach/exams/${slug}/live`)
  const view = await findLiveExam(viewer, slug, currentTime())
  if (!view) notFound()
  return (
    <>
      <PageHeader
        title={`${view.title}, live`}
        intro="Who is at work, how far they are and how long they have. Press a name to give more time, hand in or reopen."
        actions={
          <ButtonLink href={`/teach/exams/${slug}`} kind="secondary">
            Results
          </ButtonLink>
        }
      />
      <div className="flex flex-col gap-12">
        <LiveExam
          slug={slug}
          now={view.now}
          students={view.students}
          answersShown={view.answersShown}
          action={changeAttemptAction.bind(null, slug)}
        />
        <ChangeLog changes={view.changes} />
      </div>
    </>
  )
}
