'use client'

import { type ReactNode, useActionState, useEffect, useRef } from 'react'
import type { Texts } from '@/lib/attempts/form-fields'
import { type LiveAttempt, type LiveStudent, timeLeftText } from '@/lib/attempts/live-exam'
import { Button } from '../button'
import { Notice } from '../notice'
import { TextField } from '../text-field'

/** `values`: what was sent last, with the `kind` of form it came from. */
export type ChangeFormState = { values: Texts } & (
  | { kind: 'empty' }
  | { kind: 'done' }
  | { kind: 'problems'; problems: Texts }
)

export type ChangeAction = (attemptId: string, before: ChangeFormState, form: FormData) => Promise<ChangeFormState>

/** What an instructor can do to one student's attempt, in a dialog that is open while there is one. */
export function AttemptDialog({
  student,
  now,
  answersShown,
  action,
  onClose,
}: {
  student: LiveStudent | null
  now: string
  answersShown: boolean
  action: ChangeAction
  onClose: () => void
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const open = student !== null
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  return (
    <dialog ref={dialog} aria-labelledby="attempt-title" onClose={onClose}>
      {student?.attempt && (
        <>
          <h2 id="attempt-title">{student.name === '' ? student.email : student.name}</h2>
          <p className="mt-2">
            {student.attempt.answered} of {student.attempt.questions} answered.{' '}
            {student.attempt.closed
              ? 'Handed in'
              : `Time left: ${timeLeftText(student.attempt.deadline, new Date(now))}`}
            .
          </p>
          <ChangeForms
            key={student.attempt.id}
            attempt={student.attempt}
            answersShown={answersShown}
            action={action.bind(null, student.attempt.id)}
          />
        </>
      )}
      <div className="mt-6 flex justify-end">
        <Button kind="secondary" type="button" onClick={() => dialog.current?.close()}>
          Close
        </Button>
      </div>
    </dialog>
  )
}

const doneWords: Record<string, string> = {
  extend: 'More time is given.',
  submit: 'The exam is handed in.',
  reopen: 'The attempt is open again.',
}

function ChangeForms({
  attempt,
  answersShown,
  action,
}: {
  attempt: LiveAttempt
  answersShown: boolean
  action: (before: ChangeFormState, form: FormData) => Promise<ChangeFormState>
}) {
  const [state, submit, pending] = useActionState(action, { kind: 'empty', values: {} })
  const forms = { state, submit, pending }
  return (
    <>
      <div aria-live="polite" className="mt-4 empty:hidden">
        {state.kind === 'done' && <Notice kind="done" title={doneWords[state.values.kind ?? ''] ?? 'Done.'} />}
        {state.kind === 'problems' && state.problems.attempt && (
          <Notice kind="problem" title={state.problems.attempt} />
        )}
      </div>
      {attempt.closed === null ? (
        <>
          <ChangeForm {...forms} kind="extend" title="More time" minutes="Minutes" button="Give more time">
            The deadline moves at once, also beyond the closing time of the exam.
          </ChangeForm>
          <ChangeForm {...forms} kind="submit" title="Hand in" minutes={null} button="Hand in for the student">
            What has been saved is graded now. It can be reopened.
          </ChangeForm>
        </>
      ) : (
        <ChangeForm {...forms} kind="reopen" title="Reopen" minutes="Minutes from now" button="Reopen">
          The student goes on with the answers there are. The score counts until it is handed in again.
          {answersShown && ' Under the rules of this exam the student may have seen the right answers by now.'}
        </ChangeForm>
      )}
    </>
  )
}

function ChangeForm({
  kind,
  title,
  minutes,
  button,
  children,
  state,
  submit,
  pending,
}: {
  kind: 'extend' | 'submit' | 'reopen'
  title: string
  /** The label of the minutes; null: there are none to give. */
  minutes: string | null
  button: string
  children: ReactNode
  state: ChangeFormState
  submit: (form: FormData) => void
  pending: boolean
}) {
  const refused = state.kind === 'problems' && state.values.kind === kind ? state : null
  const field = (name: string) => ({
    name,
    id: `${kind}-${name}`,
    defaultValue: refused?.values[name] ?? '',
    problem: refused?.problems[name] ?? null,
  })
  return (
    <form
      action={submit}
      aria-labelledby={`${kind}-title`}
      className="mt-6 flex flex-col gap-3 border-t border-line pt-5"
    >
      <h3 id={`${kind}-title`}>{title}</h3>
      <p className="text-base text-ink-soft">{children}</p>
      <input type="hidden" name="kind" value={kind} />
      {/* Filled anew after each answer of the server: React empties a form that it has sent. */}
      <div key={JSON.stringify(refused)} className="flex flex-col gap-3">
        {minutes !== null && <TextField {...field('minutes')} label={minutes} inputMode="numeric" autoComplete="off" />}
        <TextField
          {...field('why')}
          label="Why"
          hint="Kept with the change; the student reads it."
          maxLength={500}
          autoComplete="off"
        />
      </div>
      <div>
        <Button kind={kind === 'submit' ? 'danger' : 'primary'} disabled={pending}>
          {button}
        </Button>
      </div>
    </form>
  )
}
