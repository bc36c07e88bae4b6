'use client'

import { useEffect, useRef } from 'react'
import { buttonStyle } from '../button-style'
import type { AnswerFieldProps } from './answer-field-props'
import { answerHint } from './answer-hint'
import { FieldProblem } from './field-problem'
import { focusQuestion } from './focus-question'

type TypedFormat = Extract<AnswerFieldProps['format'], { kind: 'number' | 'shape' | 'set' }>

/** The on-screen keyboard stays the full one: answers hold an x, a slash or the word invalid. */
export function TypedAnswer(props: AnswerFieldProps & { format: TypedFormat }) {
  const { name, label = 'Your answer', format, defaultValue, onValue, problem, describedBy, takesFocus = false } = props
  const input = useRef<HTMLInputElement>(null)
  const [hintId, problemId] = [`${name}-hint`, `${name}-problem`]

  useEffect(() => {
    if (takesFocus) focusQuestion(input.current)
  }, [takesFocus])

  function answerInvalid() {
    if (!input.current) return
    input.current.value = 'invalid'
    input.current.focus()
    onValue?.('invalid')
  }

  return (
    <div className="max-w-xl">
      <label htmlFor={name} className="font-semibold">
        {label}
      </label>
      <p id={hintId} className="text-base text-ink-soft">
        {answerHint(format, props.numbers)}
      </p>
      <div className="mt-2 flex flex-wrap gap-3">
        <input
          ref={input}
          id={name}
          name={name}
          type="text"
          inputMode="text"
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          maxLength={100}
          defaultValue={defaultValue}
          onChange={onValue && ((event) => onValue(event.target.value))}
          aria-invalid={problem !== null}
          aria-describedby={[problem === null ? '' : problemId, hintId, describedBy ?? ''].filter(Boolean).join(' ')}
          className="figures min-h-12 w-full min-w-0 flex-1 basis-56 rounded border-2 border-edge bg-sheet px-3 text-xl aria-invalid:border-wrong"
        />
        {format.invalidAllowed && (
          <button type="button" className={buttonStyle('secondary')} onClick={answerInvalid}>
            Invalid: does not fit
          </button>
        )}
      </div>
      <FieldProblem id={problemId} problem={problem} />
    </div>
  )
}
