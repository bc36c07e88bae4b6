import Link from 'next/link'
import { AccountForm } from '@/components/account/account-form'
import { PageHeader } from '@/components/page-header'
import { findViewer } from '@/lib/server/auth/find-viewer'
import { safePath } from '@/lib/server/http/safe-path'
import { publicPage } from '../page-metadata'
import { signUpAction } from './actions'

export const metadata = publicPage(
  '/sign-up',
  'Make an account',
  'Make an account to sit exams on convolution layers and keep what you have practised.',
)

export default async function SignUpPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const next = safePath((await searchParams).next, '/progress')
  const viewer = await findViewer()
  return (
    <div className="max-w-md">
      <PageHeader
        title="Make an account"
        intro={
          viewer?.guest
            ? 'What you have practised in this browser comes along.'
            : 'To sit exams and see your scores over time.'
        }
      />
      <AccountForm action={signUpAction.bind(null, next)} submitLabel="Make an account" />
      <p className="mt-6">
        Already have one? <Link href={`/sign-in?next=${encodeURIComponent(next)}`}>Sign in</Link>.
      </p>
    </div>
  )
}
