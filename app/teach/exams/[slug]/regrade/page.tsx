import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/button-link'
import { PageHeader } from '@/components/page-header'
import { RegradeForm } from '@/components/teach/regrade-form'
import { RegradeList } from '@/components/teach/regrade-list'
import { requireAccount } from '@/lib/server/auth/require-account'
import { findRegrades } from '@/lib/server/regrades/find-regrades'
import { privatePage } from '../../../../page-metadata'
import { regradeAction, undoRegradeAction } from './actions'

export const metadata = privatePage('Regrade')

export default async function RegradePage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const viewer = await requireAccount(`/teach/exams/${slug}/regrade`)
  const view = await findRegrades(viewer, slug)
  if (!view) notFound()
  return (
    <>
      <PageHeader
        title={`Regrade ${view.title}`}
        intro="Mark the exam again after a mistake of ours. You see every score that would change before anything does, and can undo it."
        actions={
          <ButtonLink href={`/teach/exams/${slug}`} kind="secondary">
            Results
          </ButtonLink>
        }
      />
      <div className="flex flex-col gap-12">
        <RegradeForm questions={view.questions} action={regradeAction.bind(null, slug)} />
        <RegradeList regrades={view.regrades} undo={undoRegradeAction.bind(null, slug)} />
      </div>
    </>
  )
}
