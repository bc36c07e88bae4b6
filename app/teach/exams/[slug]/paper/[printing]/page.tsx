import { notFound } from 'next/navigation'
import { PrintedForms } from '@/components/paper/printed-forms'
import { readPaperSettings } from '@/lib/attempts/paper-settings'
import { requireAccount } from '@/lib/server/auth/require-account'
import { findPrinting } from '@/lib/server/teach/printed-forms'
import { privatePage } from '../../../../../page-metadata'

export const metadata = privatePage('Forms to print')

type Address = {
  params: Promise<{ slug: string; printing: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function PrintedFormsPage({ params, searchParams }: Address) {
  const { slug, printing } = await params
  const address = await searchParams
  const viewer = await requireAccount(`/teach/exams/${slug}/paper/${printing}`)
  const only = typeof address.form === 'string' && address.form !== '' ? address.form : null
  const found = await findPrinting(viewer, slug, printing, only)
  if (!found) notFound()
  return (
    <PrintedForms
      address={`/teach/exams/${slug}/paper`}
      printing={printing}
      found={found}
      only={only}
      settings={readPaperSettings(address)}
    />
  )
}
