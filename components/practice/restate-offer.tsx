import { type ConventionId, conventions } from '@/lib/questions/conventions'
import { Button } from '../button'

/** Offers the same numbers under other conventions, as the session's next question. */
export function RestateOffer({
  offered,
  restate,
}: {
  offered: readonly ConventionId[]
  restate: (convention: ConventionId) => Promise<void>
}) {
  if (offered.length === 0) return null
  return (
    <div className="flex flex-col gap-2">
      <p id="restate" className="text-base text-ink-soft">
        Ask the same numbers under
      </p>
      <div className="flex flex-wrap gap-3">
        {offered.map((convention) => (
          <form key={convention} action={restate.bind(null, convention)}>
            <Button kind="secondary" aria-describedby="restate">
              {conventions[convention].label}
            </Button>
          </form>
        ))}
      </div>
    </div>
  )
}
