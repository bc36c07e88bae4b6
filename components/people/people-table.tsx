import { Button } from '../button'
import { DataTable } from '../data-table'

const roles = ['student', 'instructor', 'admin'] as const

type Person = { userId: string; name: string; email: string; role: (typeof roles)[number]; self: boolean }

export function PeopleTable({
  people,
  action,
}: {
  people: readonly Person[]
  action: (userId: string, form: FormData) => Promise<void>
}) {
  return (
    <DataTable
      caption="People"
      columns={[{ label: 'Name' }, { label: 'E-mail' }, { label: 'Role' }]}
      rows={people.map((person) => ({
        key: person.userId,
        cells: [
          person.name,
          person.email,
          person.self ? `${person.role} (you)` : <RoleForm key={person.role} person={person} action={action} />,
        ],
      }))}
    />
  )
}

function RoleForm({ person, action }: { person: Person; action: (userId: string, form: FormData) => Promise<void> }) {
  return (
    <form action={action.bind(null, person.userId)} className="flex flex-wrap items-center gap-2">
      <select
        name="role"
        aria-label={`Role of ${person.name}`}
        defaultValue={person.role}
        className="min-h-11 rounded border-2 border-edge bg-sheet px-2"
      >
        {roles.map((role) => (
          <option key={role} value={role}>
            {role}
          </option>
        ))}
      </select>
      <Button kind="secondary" aria-label={`Change the role of ${person.name}`}>
        Change
      </Button>
    </form>
  )
}
