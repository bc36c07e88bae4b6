import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/button-link'
import { PageHeader } from '@/components/page-header'
import { ChangeLog } from '@/components/teach/change-log'
import { OverrideForm } from '@/components/teach/override-form'
import { OverrideList } from '@/components/teach/override-list'
import { requireAccount } from '@/lib/server/auth/require-account'
import { findOverrides } from '@/lib/server/teach/exam-overrides'
import { privatePage } from '../../../../page-metadata'
import { grantOverrideAction, takeBackOverrideAction } from '../../../actions'

export const metadata = privatePage('Overrides')

export default async function OverridesPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const viewer = await requireAccount(`/teach/exams/${slug}/overrides`)
  const view = await findOverrides(viewer, slug)
  if (!view) notFound()
  return (
    <>
      <PageHeader
        title={`Overrides of ${view.title}`}
        intro="What this exam grants single students or groups. It reaches attempts under way within five seconds."
        actions={
          <ButtonLink href={`/teach/exams/${slug}/rules`} kind="secondary">
            Rules
          </ButtonLink>
        }
      />
      <div className="flex flex-col gap-12">
        <OverrideList overrides={view.overrides} takeBack={takeBackOverrideAction.bind(null, slug)} />
        <OverrideForm timeZone={view.timeZone} groups={view.groups} action={grantOverrideAction.bind(null, slug)} />
        <ChangeLog changes={view.changes} />
      </div>
    </>
  )
}
