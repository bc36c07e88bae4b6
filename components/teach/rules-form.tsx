'use client'

import { useActionState } from 'react'
import type { Texts } from '@/lib/attempts/form-fields'
import type { PickableBank } from '@/lib/attempts/rules-form'
import { Button } from '../button'
import { Notice } from '../notice'
import { FeedbackMatrix } from './feedback-matrix'
import { AttemptFields, PaperFields, SectionFields, TimeFields } from './rules-fields'

export type RulesFormState = {
  values: Texts
  problems: Texts
  /** The rules in words, as they were last read. */
  sentences: readonly string[]
  state: 'stored' | 'refused' | 'checked' | 'saved'
}

/** An exam's rules as a form that says them back in plain sentences before they are saved. */
export function RulesForm({
  values,
  banks,
  sentences,
  timeZones,
  action,
}: {
  values: Texts
  banks: readonly PickableBank[]
  sentences: readonly string[]
  timeZones: readonly string[]
  action: (before: RulesFormState, form: FormData) => Promise<RulesFormState>
}) {
  const [state, submit, pending] = useActionState(action, { values, problems: {}, sentences, state: 'stored' })
  return (
    <form action={submit} className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
      {/* Filled anew after each answer of the server: React empties a form that it has sent. */}
      <div key={JSON.stringify(state.values)} className="flex flex-col gap-10">
        <TimeFields values={state.values} problems={state.problems} timeZones={timeZones} />
        <AttemptFields values={state.values} problems={state.problems} />
        <SectionFields values={state.values} problems={state.problems} banks={banks} />
        <PaperFields values={state.values} problems={state.problems} />
        <FeedbackMatrix values={state.values} problems={state.problems} />
      </div>
      <aside className="flex flex-col gap-4 lg:sticky lg:top-4">
        <h2>In words</h2>
        <ul className="flex list-disc flex-col gap-1.5 pl-5">
          {state.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <Outcome state={state} />
        <div className="flex flex-wrap gap-3">
          <Button name="purpose" value="save" disabled={pending}>
            Save the rules
          </Button>
          <Button name="purpose" value="check" kind="secondary" disabled={pending}>
            Say them in words
          </Button>
        </div>
      </aside>
    </form>
  )
}

function Outcome({ state: { state, problems } }: { state: RulesFormState }) {
  switch (state) {
    case 'stored':
      return null
    case 'saved':
      return <Notice kind="done" title="The rules are saved." />
    case 'checked':
      return <Notice kind="info" title="This is how they would read. They are not saved yet." />
    case 'refused':
      return (
        <Notice kind="problem" title="These rules cannot be saved">
          <ul className="list-disc pl-5">
            {Object.values(problems).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      )
  }
}
