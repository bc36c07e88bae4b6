'use client'

import type { Texts } from '@/lib/attempts/form-fields'
import { TextField } from '../text-field'
import { type GrantAction, GrantForm } from './grant-form'

/** A group's name and members. `id` keeps the fields of several forms on a page apart. */
export function GroupForm({
  id,
  heading,
  values,
  action,
}: {
  id: string
  heading: string
  values: Texts
  action: GrantAction
}) {
  return (
    <section className="flex flex-col gap-5" aria-label={heading}>
      <h2>{heading}</h2>
      <GrantForm values={values} action={action} submitLabel="Save the group">
        {(field) => (
          <>
            <TextField {...field('title')} id={`title-${id}`} label="Name" maxLength={80} />
            <AddressField {...field('emails')} id={`emails-${id}`} />
          </>
        )}
      </GrantForm>
    </section>
  )
}

function AddressField({
  id,
  name,
  defaultValue,
  problem,
}: {
  id: string
  name: string
  defaultValue: string
  problem: string | null
}) {
  return (
    <div>
      <label htmlFor={id} className="font-semibold">
        Members
      </label>
      <p id={`${id}-hint`} className="text-base text-ink-soft">
        Their e-mail addresses, one a line.
      </p>
      <textarea
        id={id}
        name={name}
        rows={5}
        defaultValue={defaultValue}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? `${id}-hint` : `${id}-problem ${id}-hint`}
        className="mt-1 block w-full rounded border-2 border-edge bg-sheet px-3 py-2 aria-invalid:border-wrong"
      />
      {problem !== null && (
        <p id={`${id}-problem`} role="alert" className="mt-1 font-semibold text-wrong">
          {problem}
        </p>
      )}
    </div>
  )
}
