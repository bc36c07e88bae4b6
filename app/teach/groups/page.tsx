import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/button-link'
import { PageHeader } from '@/components/page-header'
import { GroupForm } from '@/components/teach/group-form'
import { requireAccount } from '@/lib/server/auth/require-account'
import { listGroups } from '@/lib/server/teach/student-groups'
import { privatePage } from '../../page-metadata'
import { saveGroupAction } from '../actions'

export const metadata = privatePage('Groups')

export default async function GroupsPage() {
  const viewer = await requireAccount('/teach/groups')
  const groups = await listGroups(viewer)
  if (!groups) notFound()
  return (
    <>
      <PageHeader
        title="Groups"
        intro="Students who are granted something together, such as those who sit an exam a week later."
        actions={
          <ButtonLink href="/teach/students" kind="secondary">
            Students
          </ButtonLink>
        }
      />
      <div className="flex flex-col gap-12">
        {groups.map(({ id, title, emails }) => (
          <GroupForm
            key={id}
            id={id}
            heading={title}
            values={{ title, emails: emails.join('\n') }}
            action={saveGroupAction.bind(null, id)}
          />
        ))}
        <GroupForm
          id="new"
          heading="A new group"
          values={{ title: '', emails: '' }}
          action={saveGroupAction.bind(null, null)}
        />
      </div>
    </>
  )
}
