'use client'

import { type ReactNode, useActionState } from 'react'
import type { Texts } from '@/lib/attempts/form-fields'
import { Button } from '../button'
import { Notice } from '../notice'
import { TextField } from '../text-field'
import { type OfferedQuestion, RulingFields } from './ruling-fields'

/** `values`: what was typed last; the rest is what came of it. `seen`: what a dry run was about, `preview`: what it shows. */
export type RegradeFormState = { values: Texts } & (
  | { kind: 'empty' | 'applied' | 'out-of-date' | 'stands-already' }
  | { kind: 'problems'; problems: Texts }
  | { kind: 'dry-run'; seen: string; preview: ReactNode }
)

/** Chooses a ruling on an exam's marks, shows what it would change, and only then offers to apply it. */
export function RegradeForm({
  questions,
  action,
}: {
  questions: readonly OfferedQuestion[]
  action: (before: RegradeFormState, form: FormData) => Promise<RegradeFormState>
}) {
  const [state, submit, pending] = useActionState(action, { values: {}, kind: 'empty' })
  const problems = state.kind === 'problems' ? state.problems : {}
  return (
    <section className="flex flex-col gap-6">
      <h2>What is to change</h2>
      <form action={submit} className="flex max-w-2xl flex-col gap-6">
        {/* Filled anew after each answer of the server: React empties a form that it has sent. */}
        <div key={JSON.stringify([state.values, problems])} className="flex flex-col gap-6">
          <RulingFields questions={questions} values={state.values} problems={problems} />
          <TextField
            name="why"
            label="Why"
            hint="Kept with the change, and read by the students whose score changes."
            maxLength={500}
            defaultValue={state.values.why ?? ''}
            problem={problems.why ?? null}
          />
        </div>
        <div>
          <Button disabled={pending} kind={state.kind === 'dry-run' ? 'secondary' : 'primary'}>
            Show what would change
          </Button>
        </div>
      </form>
      <Outcome state={state} />
      {state.kind === 'dry-run' && (
        <div className="flex flex-col gap-6 border-t-2 border-line pt-6">
          {state.preview}
          {/* What was tried is what is applied, whatever stands in the fields above by now. */}
          <form action={submit}>
            {Object.entries({ ...state.values, seen: state.seen }).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <Button disabled={pending}>Apply this regrade</Button>
          </form>
        </div>
      )}
    </section>
  )
}

function Outcome({ state: { kind } }: { state: RegradeFormState }) {
  switch (kind) {
    case 'empty':
      return null
    case 'dry-run':
      return <Notice kind="info" title="Nothing is changed yet. This is what would be." />
    case 'problems':
      return <Notice kind="problem" title="Please look at the form again." />
    case 'applied':
      return <Notice kind="done" title="The exam is regraded." />
    case 'out-of-date':
      return (
        <Notice kind="problem" title="The marks have changed since">
          <p>Somebody has regraded this exam or undone a regrade meanwhile. Nothing was applied: please look again.</p>
        </Notice>
      )
    case 'stands-already':
      return <Notice kind="info" title="This very regrade stands already. Nothing was applied." />
  }
}
