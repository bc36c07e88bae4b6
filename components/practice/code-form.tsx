import { Button } from '../button'
import { TextField } from '../text-field'

/** Opens a question by the code that stands on it. A plain form: it needs no script. */
export function CodeForm() {
  return (
    <form action="/q" className="flex max-w-md flex-wrap items-end gap-3">
      <div className="min-w-0 flex-1 basis-48">
        <TextField
          name="code"
          label="Open a question by its code"
          hint="It stands on every question, such as GS-7K2M."
          required
          maxLength={60}
        />
      </div>
      <Button kind="secondary">Open</Button>
    </form>
  )
}
