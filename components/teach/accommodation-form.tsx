'use client'

import type { Texts } from '@/lib/attempts/form-fields'
import { TextField } from '../text-field'
import { type GrantAction, GrantForm } from './grant-form'

/** What one student needs in every exam. */
export function AccommodationForm({ values, action }: { values: Texts; action: GrantAction }) {
  return (
    <section className="flex flex-col gap-5">
      <h2>In every exam</h2>
      <GrantForm values={values} action={action} submitLabel="Save">
        {(field) => (
          <>
            <TextField
              {...field('factor')}
              inputMode="decimal"
              label="Time, as a factor"
              hint="1 is the ordinary time, 1.25 a quarter more, 2 twice as much."
            />
            <TextField
              {...field('breaks')}
              inputMode="numeric"
              label="Breaks in minutes"
              hint="On top, in every exam with a time limit. Empty: none."
            />
            <TextField {...field('why')} label="Why" hint="Kept with the change." />
          </>
        )}
      </GrantForm>
    </section>
  )
}
