import type { Metadata } from 'next'
import { ButtonLink } from '@/components/button-link'
import { EmptyState } from '@/components/empty-state'
import { PageHeader } from '@/components/page-header'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <>
      <PageHeader title="The window found nothing here" />
      <EmptyState title="No such page for you">
        <p>
          Either the address is wrong, or the page belongs to somebody else. If it is your own attempt, sign in with the
          account you began it with.
        </p>
        <ButtonLink href="/practice">Go to practice</ButtonLink>
        <ButtonLink href="/sign-in" kind="quiet">
          Sign in
        </ButtonLink>
      </EmptyState>
    </>
  )
}
