'use client'

import { useActionState } from 'react'
import { Button } from '../button'
import { TextField } from '../text-field'

/** `why`: what was typed, where it was refused. */
export type UndoState = { why: string; problem: string | null }

/** Undoes one regrade, for a reason. */
export function UndoForm({
  what,
  action,
}: {
  what: string
  action: (before: UndoState, form: FormData) => Promise<UndoState>
}) {
  const [state, submit, pending] = useActionState(action, { why: '', problem: null })
  return (
    <form action={submit} className="mt-2 flex max-w-lg flex-col gap-3">
      <TextField
        key={state.why}
        name="why"
        id="undo-why"
        label="Why it is undone"
        maxLength={500}
        defaultValue={state.why}
        problem={state.problem}
      />
      <div>
        <Button kind="secondary" disabled={pending} aria-label={`Undo: ${what}`}>
          Undo
        </Button>
      </div>
    </form>
  )
}
