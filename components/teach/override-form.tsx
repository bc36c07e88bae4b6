'use client'

import { TextField } from '../text-field'
import { type GrantAction, GrantForm } from './grant-form'

/** Grants a student or a group something in one exam. */
export function OverrideForm({
  timeZone,
  groups,
  action,
}: {
  timeZone: string
  groups: readonly string[]
  action: GrantAction
}) {
  return (
    <section className="flex flex-col gap-5">
      <h2>Grant something</h2>
      <GrantForm values={{}} action={action} submitLabel="Grant">
        {(field) => (
          <>
            <TextField
              {...field('who')}
              label="Whom"
              hint="A student’s e-mail address, or the name of a group."
              list="groups"
            />
            <datalist id="groups">
              {groups.map((title) => (
                <option key={title} value={title} />
              ))}
            </datalist>
            <TextField
              {...field('opensAt')}
              type="datetime-local"
              label="Opens"
              hint={`Time zone: ${timeZone}. Empty: as for everybody.`}
            />
            <TextField {...field('closesAt')} type="datetime-local" label="Closes" hint="Empty: as for everybody." />
            <TextField
              {...field('minutes')}
              inputMode="numeric"
              label="Time limit in minutes"
              hint="Empty: as for everybody."
            />
            <TextField
              {...field('attemptsAllowed')}
              inputMode="numeric"
              label="Attempts"
              hint="Empty: as for everybody."
            />
            <TextField {...field('why')} label="Why" hint="Kept with the change." />
          </>
        )}
      </GrantForm>
    </section>
  )
}
