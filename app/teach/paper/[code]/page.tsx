import { notFound } from 'next/navigation'
import { PrintedKey } from '@/components/paper/printed-key'
import { readFormCode } from '@/lib/attempts/form-code'
import { readKeySettings } from '@/lib/attempts/paper-settings'
import { requireAccount } from '@/lib/server/auth/require-account'
import { findFormKey } from '@/lib/server/teach/printed-forms'
import { privatePage } from '../../../page-metadata'

export const metadata = privatePage('Key to a form')

type Address = {
  params: Promise<{ code: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function FormKeyPage({ params, searchParams }: Address) {
  const { code } = await params
  const typed = readFormCode(code)
  const viewer = await requireAccount(`/teach/paper/${code}`)
  const found = typed.kind === 'code' ? await findFormKey(viewer, typed.code) : null
  if (typed.kind !== 'code' || !found) notFound()
  return <PrintedKey code={typed.code} found={found} settings={readKeySettings(await searchParams)} />
}
