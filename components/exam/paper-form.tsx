import type { ReactNode } from 'react'
import type { Outbox, OutboxEvent, RenderedSlot } from '@/lib/attempts/answer-outbox'
import type { AnswerFormat } from '@/lib/questions/answer'
import type { NumberKind } from '@/lib/questions/number-kind'
import { Button } from '../button'
import { AnswerField } from '../question/answer-field'

/** `promptTextId`: the id of the question's text within `prompt`. */
export type AskedSlot = RenderedSlot & {
  format: AnswerFormat
  numbers: NumberKind
  prompt: ReactNode
  promptTextId: string
}

/** The field of the question that is shown, and the way on from it; a question that is checked has only the latter. */
export function PaperForm({
  slot,
  outbox,
  dispatch,
  stopped,
  going,
  isLast,
  canReturn,
  onCheck,
  onPrevious,
  onNext,
}: {
  slot: AskedSlot | null
  outbox: Outbox
  dispatch: (event: OutboxEvent) => void
  /** Whether time is up. */
  stopped: boolean
  /** Whether the page is being left for the next question, or for what is told of this one. */
  going: boolean
  isLast: boolean
  /** Whether there is a way back to this question. */
  canReturn: boolean
  /** Null where answers are not checked one by one. */
  onCheck: (() => void) | null
  onPrevious: (() => void) | null
  onNext: () => void
}) {
  const draft = slot === null ? undefined : outbox.drafts.get(slot.position)
  const checks = slot !== null && onCheck !== null
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (!checks) onNext()
        else if (draft?.raw.trim()) onCheck()
      }}
    >
      {slot !== null && (
        <fieldset disabled={stopped || (checks && going)} className="contents">
          <AnswerField
            key={outbox.refills}
            name={`answer-${slot.position}`}
            format={slot.format}
            numbers={slot.numbers}
            defaultValue={draft?.raw ?? ''}
            onValue={(raw) => dispatch({ kind: 'typed', position: slot.position, raw })}
            problem={outbox.notes.get(slot.position) ?? outbox.problems.get(slot.position) ?? null}
            describedBy={slot.promptTextId}
          />
        </fieldset>
      )}
      {checks && <p className="text-base text-ink-soft">Once checked, an answer counts and cannot be changed.</p>}
      <div className="flex flex-wrap items-center gap-3">
        {onPrevious && (
          <Button kind="secondary" type="button" onClick={onPrevious}>
            Previous
          </Button>
        )}
        {checks && <Button disabled={going || stopped}>Check this answer</Button>}
        <Button
          kind={isLast || checks ? 'secondary' : 'primary'}
          type={checks ? 'button' : 'submit'}
          onClick={checks ? onNext : undefined}
          disabled={going}
        >
          {isLast ? 'Review and submit' : 'Next'}
        </Button>
        {!canReturn && !isLast && <p>There is no way back to this question.</p>}
        {canReturn && slot !== null && (
          <label className="flex min-h-11 items-center gap-2 sm:ml-auto">
            <input
              type="checkbox"
              className="size-5"
              checked={draft?.flagged ?? false}
              onChange={(event) =>
                dispatch({ kind: 'flagged', position: slot.position, flagged: event.target.checked })
              }
            />
            Flag for later
          </label>
        )}
      </div>
    </form>
  )
}
