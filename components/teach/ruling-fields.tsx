'use client'

import { useState } from 'react'
import type { Texts } from '@/lib/attempts/form-fields'
import type { RulingKind } from '@/lib/attempts/ruling'
import { rulingKinds } from '@/lib/attempts/ruling-kinds'
import { TextField } from '../text-field'
import { SelectField } from './select-field'

export type OfferedQuestion = { value: string; label: string; mistakes: readonly { id: string; name: string }[] }

const words: Record<RulingKind, { label: string; hint: string }> = {
  'leave-out': { label: 'Leave it out', hint: 'Its points are taken out of everybody’s total.' },
  'full-points': { label: 'All points for everybody', hint: 'The total stays; also those who left it empty get them.' },
  'accept-all': {
    label: 'Accept every answer',
    hint: 'Whatever can be read counts as right; nothing typed stays nothing.',
  },
  'accept-answer': { label: 'Accept one more answer', hint: 'The same answer in every attempt.' },
  'accept-mistake': {
    label: 'Accept what a mistake gives',
    hint: 'The answer that one mistake leads to, on each student’s own numbers.',
  },
  worth: { label: 'Other points', hint: 'Sets what the question is worth.' },
  'present-key': {
    label: 'Corrected answers',
    hint: 'Works the right answers out anew, after this kind of question has been mended, and marks by them.',
  },
}

/** Which question is ruled on and how; a field that only some rulings need comes with them. */
export function RulingFields({
  questions,
  values,
  problems,
}: {
  questions: readonly OfferedQuestion[]
  values: Texts
  problems: Texts
}) {
  const [kind, setKind] = useState(rulingKinds.find((one) => one === values.kind) ?? null)
  const [chosen, setChosen] = useState(values.question ?? '')
  const mistakes = questions.find(({ value }) => value === chosen)?.mistakes ?? []
  return (
    <>
      <SelectField
        name="question"
        label="Question"
        defaultValue={chosen}
        problem={problems.question ?? null}
        options={[
          ['', 'All questions (corrected answers only)'],
          ...questions.map(({ value, label }) => [value, label] as const),
        ]}
        onChoose={setChosen}
      />
      <fieldset>
        <legend className="font-semibold">How</legend>
        {problems.kind !== undefined && (
          <p role="alert" className="mt-1 font-semibold text-wrong">
            {problems.kind}
          </p>
        )}
        <div className="mt-2 flex flex-col gap-1">
          {rulingKinds.map((one) => (
            <div key={one}>
              <label className="flex min-h-11 items-center gap-3">
                <input
                  type="radio"
                  name="kind"
                  value={one}
                  defaultChecked={kind === one}
                  onChange={() => setKind(one)}
                  aria-describedby={`${one}-hint`}
                  className="size-5 shrink-0"
                />
                {words[one].label}
              </label>
              <p id={`${one}-hint`} className="-mt-1.5 mb-1 pl-8 text-base text-ink-soft">
                {words[one].hint}
              </p>
            </div>
          ))}
        </div>
      </fieldset>
      {kind === 'accept-answer' && (
        <TextField
          name="answer"
          label="The answer that counts as right too"
          hint="As a student would type it."
          defaultValue={values.answer ?? ''}
          problem={problems.answer ?? null}
        />
      )}
      {kind === 'accept-mistake' && (
        <SelectField
          name="misconception"
          label="The mistake"
          defaultValue={values.misconception ?? ''}
          problem={problems.misconception ?? null}
          options={[
            ['', chosen === '' ? 'Choose a question first' : 'Choose a mistake'],
            ...mistakes.map(({ id, name }) => [id, name] as const),
          ]}
        />
      )}
      {kind === 'worth' && (
        <TextField
          name="points"
          inputMode="decimal"
          label="Points"
          defaultValue={values.points ?? ''}
          problem={problems.points ?? null}
        />
      )}
      {kind === 'present-key' && (
        <label className="flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            name="reworded"
            defaultChecked={values.reworded === 'on'}
            className="size-5 shrink-0"
          />
          Also where the question reads otherwise today than it was asked
        </label>
      )}
    </>
  )
}
