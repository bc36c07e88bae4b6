'use client'

import { type ReactNode, useActionState } from 'react'
import type { Texts } from '@/lib/attempts/form-fields'
import { Button } from '../button'
import { Notice } from '../notice'

/** `values`: what was typed, where it was refused. */
export type GrantFormState = { values: Texts; problems: Texts; saved: boolean }

export type GrantAction = (before: GrantFormState, form: FormData) => Promise<GrantFormState>

/** What a field of such a form is told: its name, what stands in it, and what is wrong with it. */
export type GrantField = (name: string) => { name: string; defaultValue: string; problem: string | null }

/** A form that is filled with `values` until something else was typed and refused. */
export function GrantForm({
  values,
  action,
  submitLabel,
  children,
}: {
  values: Texts
  action: GrantAction
  submitLabel: string
  children: (field: GrantField) => ReactNode
}) {
  const [state, submit, pending] = useActionState(action, { values: {}, problems: {}, saved: false })
  const shown = { ...values, ...state.values }
  const field: GrantField = (name) => ({
    name,
    defaultValue: shown[name] ?? '',
    problem: state.problems[name] ?? null,
  })
  return (
    <form action={submit} className="flex max-w-lg flex-col gap-5">
      <div key={JSON.stringify(shown)} className="flex flex-col gap-5">
        {children(field)}
      </div>
      {state.saved && <Notice kind="done" title="Saved." />}
      <div>
        <Button disabled={pending}>{submitLabel}</Button>
      </div>
    </form>
  )
}
