'use client'

import { type FormEvent, type ReactNode, useActionState, useEffect, useRef, useState } from 'react'
import type { AnswerFormat } from '@/lib/questions/answer'
import type { NumberKind } from '@/lib/questions/number-kind'
import { Button } from '../button'
import { CertaintyChoice } from '../certainty/certainty-choice'
import { AnswerField } from '../question/answer-field'

export type PracticeFormState = { problem: string | null; raw: string }

/** Takes one answer. Enter checks it; what cannot be read stays in the field with the reason beside it. */
export function PracticeForm({
  format,
  numbers,
  optionLabels,
  describedBy,
  takesFocus,
  asksCertainty,
  action,
}: {
  format: AnswerFormat
  numbers: NumberKind
  optionLabels: Readonly<Record<string, ReactNode>>
  /** The id of the question's text. */
  describedBy: string
  takesFocus: boolean
  /** Whether to ask how sure the student is, too. */
  asksCertainty: boolean
  action: (before: PracticeFormState, form: FormData) => Promise<PracticeFormState>
}) {
  const [state, submit, pending] = useActionState(action, { problem: null, raw: '' })
  const [offline, setOffline] = useState(false)
  const form = useRef<HTMLFormElement>(null)

  // A button that was pressed has lost the focus, since it is disabled meanwhile; one goes on in the field.
  useEffect(() => {
    if (state.problem === null || document.activeElement !== document.body) return
    form.current?.querySelector<HTMLInputElement>('input:not([type=hidden])')?.focus()
  }, [state])

  /** Sent without a network, the answer would be lost with the page; held back, it stays in its field. */
  function holdBackOffline(event: FormEvent) {
    setOffline(!navigator.onLine)
    if (!navigator.onLine) event.preventDefault()
  }

  return (
    <form ref={form} action={submit} onSubmit={holdBackOffline} className="flex flex-col gap-4">
      <AnswerField
        name="answer"
        format={format}
        numbers={numbers}
        optionLabels={optionLabels}
        defaultValue={state.raw}
        problem={offline ? 'You are offline. Your answer stays here; check it when you are back.' : state.problem}
        describedBy={describedBy}
        takesFocus={takesFocus}
      />
      {asksCertainty && <CertaintyChoice />}
      <div className="flex flex-wrap gap-3">
        <Button disabled={pending}>Check</Button>
        <Button kind="quiet" name="intent" value="show-me" disabled={pending}>
          Show me how
        </Button>
      </div>
    </form>
  )
}
