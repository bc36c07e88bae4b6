import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/button-link'
import { PageHeader } from '@/components/page-header'
import { RulesForm } from '@/components/teach/rules-form'
import { requireAccount } from '@/lib/server/auth/require-account'
import { findExamRules } from '@/lib/server/teach/exam-rules'
import { privatePage } from '../../../../page-metadata'
import { setRulesAction } from './actions'

export const metadata = privatePage('Exam rules')

export default async function ExamRulesPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const viewer = await requireAccount(`/teach/exams/${slug}/rules`)
  const rules = await findExamRules(viewer, slug)
  if (!rules) notFound()
  return (
    <>
      <PageHeader
        title={`Rules of ${rules.title}`}
        intro="A change reaches attempts under way at once; papers that are drawn already keep their questions."
        actions={
          <>
            <ButtonLink href={`/teach/exams/${slug}/preview`} kind="secondary">
              Preview
            </ButtonLink>
            <ButtonLink href={`/teach/exams/${slug}/overrides`} kind="secondary">
              Overrides
            </ButtonLink>
            <ButtonLink href={`/teach/exams/${slug}`} kind="secondary">
              Results
            </ButtonLink>
          </>
        }
      />
      <RulesForm
        values={rules.values}
        banks={rules.banks}
        sentences={rules.sentences}
        timeZones={Intl.supportedValuesOf('timeZone')}
        action={setRulesAction.bind(null, slug)}
      />
    </>
  )
}
