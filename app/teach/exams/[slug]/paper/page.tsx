import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/button-link'
import { PageHeader } from '@/components/page-header'
import { FormCodeField } from '@/components/paper/form-code-field'
import { PrintOrder } from '@/components/paper/print-order'
import { PrintingList } from '@/components/paper/printing-list'
import { requireAccount } from '@/lib/server/auth/require-account'
import { listPrintings } from '@/lib/server/teach/printed-forms'
import { privatePage } from '../../../../page-metadata'
import { printFormsAction } from './actions'

export const metadata = privatePage('Paper')

export default async function PaperPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const viewer = await requireAccount(`/teach/exams/${slug}/paper`)
  const found = await listPrintings(viewer, slug)
  if (!found) notFound()
  const { title, alike, printings } = found
  return (
    <>
      <PageHeader
        title={`${title} on paper`}
        intro="Versions to print and hand out, each with a code that opens its key."
        actions={
          <ButtonLink href={`/teach/exams/${slug}`} kind="secondary">
            Results
          </ButtonLink>
        }
      />
      <div className="flex flex-col gap-12">
        <section className="flex flex-col gap-4">
          <h2>New forms</h2>
          <p className="max-w-[68ch]">
            They are drawn by the exam’s rules as they are now, and kept: a code opens the key of what was printed,
            whatever is changed later.
            {alike && ' The rules give everybody the same questions in the same order, so all versions will be alike.'}
          </p>
          <PrintOrder action={printFormsAction.bind(null, slug)} />
        </section>
        <FormCodeField typed="" problem={null} />
        <section className="flex flex-col gap-4">
          <h2>Drawn so far</h2>
          <PrintingList slug={slug} printings={printings} />
        </section>
      </div>
    </>
  )
}
