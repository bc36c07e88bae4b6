import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/page-header'
import { PeopleTable } from '@/components/people/people-table'
import { requireAccount } from '@/lib/server/auth/require-account'
import { listPeople } from '@/lib/server/people'
import { privatePage } from '../page-metadata'
import { changeRoleAction } from './actions'

export const metadata = privatePage('People')

export default async function PeoplePage() {
  const viewer = await requireAccount('/people')
  const people = await listPeople(viewer)
  if (!people) notFound()
  return (
    <>
      <PageHeader
        title="People"
        intro="Everybody with an account. People make their own accounts as students; instructors see results, administrators see and change everything."
      />
      <PeopleTable people={people} action={changeRoleAction} />
    </>
  )
}
