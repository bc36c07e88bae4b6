import { Button } from '../button'
import { TextField } from '../text-field'

/** Opens the key of a form by the code that stands on its pages. A plain form: it needs no script. */
export function FormCodeField({ typed, problem }: { typed: string; problem: string | null }) {
  return (
    <form action="/teach/paper" className="flex max-w-lg flex-wrap items-end gap-3">
      <div className="min-w-0 flex-1 basis-48">
        <TextField
          name="code"
          label="Open the key of a form"
          hint="By the code on each of its pages, such as 7K2-M9V."
          defaultValue={typed}
          problem={problem}
          autoComplete="off"
          required
          maxLength={60}
        />
      </div>
      <Button kind="secondary">Open the key</Button>
    </form>
  )
}
