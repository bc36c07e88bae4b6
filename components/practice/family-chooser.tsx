import { Button } from '../button'
import { ButtonLink } from '../button-link'

/** Starts practice on everything, or on the families ticked; an open session can be gone on with. */
export function FamilyChooser({
  families,
  open,
  action,
}: {
  families: readonly { id: string; title: string; description: string }[]
  open: { id: string; title: string } | null
  action: (form: FormData) => Promise<void>
}) {
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
      <form action={action} className="flex flex-col gap-6">
        <fieldset>
          <legend className="font-display text-xl font-bold">Or choose what to practise</legend>
          <ul className="mt-4 grid gap-x-8 sm:grid-cols-2">
            {families.map(({ id, title, description }) => (
              <li key={id} className="border-t border-line">
                <label className="flex cursor-pointer gap-3 py-3">
                  <input type="checkbox" name="families" value={id} className="mt-1 size-5 shrink-0" />
                  <span>
                    <span className="block font-semibold">{title}</span>
                    <span className="block text-base text-ink-soft">{description}</span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
        <div>
          <Button kind="secondary">Start with these</Button>
        </div>
      </form>
    </div>
  )
}
