'use client'

import { useActionState } from 'react'
import { Button } from '../button'
import { TextField } from '../text-field'

export type AccountFormState = {
  name: string
  email: string
  problems: { name?: string; email?: string; password?: string }
}

/** Name, address and password of a new account; what was typed stays after a refusal, but for the password. */
export function AccountForm({
  action,
  submitLabel,
}: {
  action: (before: AccountFormState, form: FormData) => Promise<AccountFormState>
  submitLabel: string
}) {
  const [state, submit, pending] = useActionState(action, { name: '', email: '', problems: {} })
  const { name, email, problems } = state
  return (
    <form action={submit} className="flex flex-col gap-5">
      <TextField
        name="name"
        label="Name"
        hint="Shown to your instructor with your results."
        autoComplete="name"
        maxLength={80}
        required
        defaultValue={name}
        problem={problems.name ?? null}
      />
      <TextField
        name="email"
        type="email"
        label="E-mail"
        autoComplete="username"
        required
        defaultValue={email}
        problem={problems.email ?? null}
      />
      <TextField
        name="password"
        type="password"
        label="Password"
        hint="At least 10 characters: a short sentence is fine."
        autoComplete="new-password"
        minLength={10}
        required
        problem={problems.password ?? null}
      />
      <div>
        <Button disabled={pending}>{submitLabel}</Button>
      </div>
    </form>
  )
}
