import Link from 'next/link'
import { SignInForm } from '@/components/account/sign-in-form'
import { PageHeader } from '@/components/page-header'
import { safePath } from '@/lib/server/http/safe-path'
import { publicPage } from '../page-metadata'

export const metadata = publicPage(
  '/sign-in',
  'Sign in',
  'Sign in to Stride to sit exams on convolution layers and to follow your progress.',
)

type Query = { next?: string | string[] }

export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const next = safePath((await searchParams).next, '/practice')
  return (
    <div className="max-w-md">
      <PageHeader title="Sign in" />
      <SignInForm next={next} />
      <p className="mt-6">
        New here? <Link href={`/sign-up?next=${encodeURIComponent(next)}`}>Make an account</Link>. Practice needs none.
      </p>
    </div>
  )
}
