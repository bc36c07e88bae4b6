'use client'

import { useActionState } from 'react'
import type { AnswerFormat } from '@/lib/questions/answer'
import { Button } from '../button'
import { AnswerField } from '../question/answer-field'

export type PracticeFormState = { problem: string | null; raw: string }

/** Takes one answer. Enter checks it; what cannot be read stays in the field with the reason beside it. */
export function PracticeForm({
  format,
  describedBy,
  action,
}: {
  format: AnswerFormat
  /** The id of the question's text. */
  describedBy: string
  action: (before: PracticeFormState, form: FormData) => Promise<PracticeFormState>
}) {
  const [state, submit, pending] = useActionState(action, { problem: null, raw: '' })
  return (
    <form action={submit} className="flex flex-col gap-4">
      <AnswerField
        name="answer"
        format={format}
        defaultValue={state.raw}
        problem={state.problem}
        describedBy={describedBy}
        takesFocus
      />
      <div className="flex flex-wrap gap-3">
        <Button disabled={pending}>Check</Button>
        <Button kind="quiet" name="intent" value="show-me" disabled={pending}>
          Show me how
        </Button>
      </div>
    </form>
  )
}
