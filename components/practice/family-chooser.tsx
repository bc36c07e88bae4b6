import type { SkillGroup } from '@/lib/questions/families-by-skill'
import { Button } from '../button'
import { ButtonLink } from '../button-link'
import { CodeForm } from './code-form'
import { FamilyGroup } from './family-group'

/** Starts practice on everything, or on the skills and kinds of question ticked; an open session can be gone on with. */
export function FamilyChooser({
  groups,
  open,
  action,
}: {
  groups: readonly SkillGroup[]
  open: { id: string; title: string } | null
  action: (form: FormData) => Promise<void>
}) {
  const count = groups.reduce((sum, { families }) => sum + families.length, 0)
  const half = Math.ceil(groups.length / 2)
  return (
    <div className="flex flex-col gap-10">
      <div className="flex flex-wrap items-center gap-4">
        <form action={action}>
          <Button name="families" value="mix">
            Start a mix
          </Button>
        </form>
        {open && (
          <ButtonLink href={`/practice/${open.id}`} kind="secondary">
            Go on with “{open.title}”
          </ButtonLink>
        )}
      </div>
      <form action={action}>
        <h2>Or choose what to practise</h2>
        <p className="mt-2 text-ink-soft">
          {count} kinds of question in {groups.length} skills. Tick a whole skill, or open it and tick what you want.
        </p>
        <div className="mt-5 grid gap-x-10 lg:grid-cols-2 lg:items-start">
          {[groups.slice(0, half), groups.slice(half)].map((column) => (
            <div key={column[0]?.skill}>
              {column.map((group) => (
                <FamilyGroup key={group.skill} group={group} />
              ))}
            </div>
          ))}
        </div>
        <div className="sticky bottom-0 z-10 -mx-4 mt-2 border-t border-line bg-ground px-4 py-3">
          <Button kind="secondary">Start with these</Button>
        </div>
      </form>
      <CodeForm />
    </div>
  )
}
