import { notFound, redirect } from 'next/navigation'
import { ButtonLink } from '@/components/button-link'
import { PageHeader } from '@/components/page-header'
import { FormCodeField } from '@/components/paper/form-code-field'
import { requireAccount } from '@/lib/server/auth/require-account'
import { findTypedForm } from '@/lib/server/teach/find-typed-form'
import { privatePage } from '../../page-metadata'

export const metadata = privatePage('Key to a form')

/** Where the field for a form's code leads: on to the key, or back with what is wrong. */
export default async function FormCodePage({ searchParams }: { searchParams: Promise<{ code?: unknown }> }) {
  const { code } = await searchParams
  const text = typeof code === 'string' ? code : ''
  const viewer = await requireAccount('/teach/paper')
  const typed = await findTypedForm(viewer, text)
  if (!typed) notFound()
  if (typed.kind === 'found') redirect(`/teach/paper/${typed.code}`)
  return (
    <>
      <PageHeader
        title="Key to a form"
        intro="Each exam that was printed has a code on all its pages. It opens the right answers to that very form."
        actions={
          <ButtonLink href="/teach" kind="secondary">
            All exams
          </ButtonLink>
        }
      />
      <FormCodeField typed={text} problem={typed.kind === 'problem' ? typed.problem : null} />
    </>
  )
}
