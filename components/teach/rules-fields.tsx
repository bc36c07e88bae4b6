import type { ReactNode } from 'react'
import type { Texts } from '@/lib/attempts/form-fields'
import { type PickableBank, sectionField, sectionRows } from '@/lib/attempts/rules-form'
import { TextField } from '../text-field'
import { SelectField } from './select-field'

type FieldsProps = { values: Texts; problems: Texts }

export function TimeFields({ values, problems, timeZones }: FieldsProps & { timeZones: readonly string[] }) {
  const field = fieldsOf(values, problems)
  return (
    <Group title="When">
      <TextField {...field('timeZone')} label="Time zone of these times" list="time-zones" />
      <datalist id="time-zones">
        {timeZones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <TextField {...field('opensAt')} type="datetime-local" label="Opens" hint="Empty: at once." />
      <TextField {...field('closesAt')} type="datetime-local" label="Closes" hint="Empty: never." />
      <TextField {...field('minutes')} inputMode="numeric" label="Time limit in minutes" hint="Empty: none." />
      <TextField
        {...field('grace')}
        inputMode="numeric"
        label="Grace in seconds"
        hint="How long after a deadline answers on a slow connection still count. Empty: none."
      />
      <TextField
        {...field('latePercent')}
        inputMode="numeric"
        label="Late work loses, per cent a day"
        hint="Empty: no late work is taken."
      />
      <TextField {...field('lateUntil')} type="datetime-local" label="Late work is taken until" />
    </Group>
  )
}

export function AttemptFields({ values, problems }: FieldsProps) {
  const field = fieldsOf(values, problems)
  return (
    <Group title="Attempts">
      <TextField
        {...field('attemptsAllowed')}
        inputMode="numeric"
        label="Attempts"
        hint="Empty: as many as one likes."
      />
      <SelectField
        {...field('counts')}
        label="Which one counts"
        options={[
          ['best', 'The best'],
          ['last', 'The last'],
          ['first', 'The first'],
          ['average', 'Their average'],
        ]}
      />
      <TextField
        {...field('password')}
        autoComplete="off"
        label="Password before the start"
        hint="Everybody in the room may know it. Empty: none."
      />
    </Group>
  )
}

/** One row for each section, and one more that adds another. */
export function SectionFields({ values, problems, banks }: FieldsProps & { banks: readonly PickableBank[] }) {
  const field = fieldsOf(values, problems)
  const rows = sectionRows(values)
  const options: [string, string][] = banks.map(({ id, title, pool }) => [id, `${title} (${pool} questions)`])
  return (
    <Group title="Sections">
      {Array.from({ length: rows }, (_, index) => {
        const isNew = index === rows - 1 && (values[sectionField('bank', index)] ?? '') === ''
        const name = isNew ? 'Another section' : `Section ${index + 1}`
        return (
          <fieldset key={name} className="flex flex-col gap-4 border-l-2 border-line pl-4">
            <legend className="mb-2 font-semibold">{name}</legend>
            <SelectField
              {...field(sectionField('bank', index))}
              label="Bank"
              options={[['', isNew ? 'None: add no section' : 'None: take this section out'], ...options]}
            />
            <TextField {...field(sectionField('title', index))} label="Title" hint="Empty: as its bank is called." />
            <TextField
              {...field(sectionField('pick', index))}
              inputMode="numeric"
              label="Questions"
              hint="How many of the bank each attempt gets. Empty: all."
            />
            <TextField
              {...field(sectionField('place', index))}
              inputMode="numeric"
              label="Place"
              hint="Sections come in the order of these numbers. Empty: last."
            />
          </fieldset>
        )
      })}
    </Group>
  )
}

export function PaperFields({ values, problems }: FieldsProps) {
  const field = fieldsOf(values, problems)
  return (
    <Group title="Paper">
      <SelectField
        {...field('numbers')}
        label="Numbers"
        options={[
          ['each', 'Other numbers in each attempt'],
          ['same', 'The same numbers for everybody'],
        ]}
      />
      <SelectField
        {...field('navigation')}
        label="Order of work"
        options={[
          ['free', 'Any question at any time'],
          ['one-way', 'One after the other, with no way back'],
        ]}
      />
      <CheckField {...field('shuffleQuestions')} label="Shuffle the questions of each section" />
      <CheckField {...field('shuffleOptions')} label="Shuffle the options of choices, where their order says nothing" />
      <CheckField {...field('unseenFirst')} label="Another attempt gets unseen questions first" />
    </Group>
  )
}

type Field = { name: string; defaultValue: string; problem: string | null }

function fieldsOf(values: Texts, problems: Texts): (name: string) => Field {
  return (name) => ({ name, defaultValue: values[name] ?? '', problem: problems[name] ?? null })
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="flex max-w-lg flex-col gap-5">
      <legend className="mb-4 font-display text-xl font-bold">{title}</legend>
      {children}
    </fieldset>
  )
}

function CheckField({ name, label, defaultValue, problem }: Field & { label: string }) {
  return (
    <div>
      <label className="flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          name={name}
          defaultChecked={defaultValue !== ''}
          aria-describedby={problem === null ? undefined : `${name}-problem`}
          className="size-5"
        />
        {label}
      </label>
      <Problem name={name} problem={problem} />
    </div>
  )
}

function Problem({ name, problem }: { name: string; problem: string | null }) {
  if (problem === null) return null
  return (
    <p id={`${name}-problem`} role="alert" className="mt-1 font-semibold text-wrong">
      {problem}
    </p>
  )
}
