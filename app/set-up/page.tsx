import { notFound } from 'next/navigation'
import { AccountForm } from '@/components/account/account-form'
import { PageHeader } from '@/components/page-header'
import { mayMakeFirstAdmin } from '@/lib/server/auth/set-up'
import { privatePage } from '../page-metadata'
import { setUpAction } from './actions'

export const metadata = privatePage('Set up')

export default async function SetUpPage({ searchParams }: { searchParams: Promise<{ token?: string | string[] }> }) {
  const token = String((await searchParams).token ?? '')
  if (!(await mayMakeFirstAdmin(token))) notFound()
  return (
    <div className="max-w-md">
      <PageHeader title="Set up Stride" intro="Make the first administrator. This link works once." />
      <AccountForm action={setUpAction.bind(null, token)} submitLabel="Make administrator" />
    </div>
  )
}
