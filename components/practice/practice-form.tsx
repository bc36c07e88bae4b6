'use client'

import { useActionState } from 'react'
import type { AnswerFormat } from '@/lib/questions/answer'
import { Button } from '../button'
import { AnswerField } from '../question/answer-field'

export type PracticeFormState = { problem: string | null; raw: string }

/** Without a network the answer stays in the field; every other failure is the error page's matter. */
async function keepOffline(answered: Promise<PracticeFormState>, form: FormData): Promise<PracticeFormState> {
  try {
    return await answered
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return {
      problem: 'The server cannot be reached. Please try again in a moment.',
      raw: String(form.get('answer') ?? ''),
    }
  }
}

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
  const [state, submit, pending] = useActionState(
    (before: PracticeFormState, form: FormData) => keepOffline(action(before, form), form),
    { problem: null, raw: '' },
  )
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
