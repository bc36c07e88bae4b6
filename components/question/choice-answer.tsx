'use client'

import { useEffect, useRef } from 'react'
import { chosenOptions, composeRaw } from '@/lib/grading/cell-texts'
import type { AnswerFieldProps } from './answer-field-props'
import { answerHint } from './answer-hint'
import { FieldProblem } from './field-problem'
import { focusQuestion } from './focus-question'

type ChoiceFormat = Extract<AnswerFieldProps['format'], { kind: 'choice' | 'choices' }>

/** One of the options, or as many as apply. */
export function ChoiceAnswer(props: AnswerFieldProps & { format: ChoiceFormat }) {
  const { name, label = 'Your answer', format, defaultValue, onValue, problem, describedBy } = props
  const { optionLabels, takesFocus = false } = props
  const first = useRef<HTMLInputElement>(null)
  const group = useRef<HTMLFieldSetElement>(null)
  const chosen = format.kind === 'choice' ? [defaultValue] : chosenOptions(defaultValue)
  const [hintId, problemId] = [`${name}-hint`, `${name}-problem`]
  useEffect(() => {
    if (takesFocus) focusQuestion(first.current)
  }, [takesFocus])

  return (
    <fieldset
      ref={group}
      aria-describedby={[problem === null ? '' : problemId, hintId, describedBy ?? ''].filter(Boolean).join(' ')}
      className="max-w-xl"
    >
      <legend className="font-semibold">{label}</legend>
      <p id={hintId} className="text-base text-ink-soft">
        {answerHint(format, props.numbers)}
      </p>
      <div className="mt-2 flex flex-col gap-2">
        {format.options.map(({ option, label: words }, index) => (
          <label
            key={option}
            className="flex min-h-11 items-center gap-3 rounded border-2 border-edge bg-sheet px-3 py-1.5 hover:bg-window-wash has-checked:border-ink has-checked:bg-window-wash"
          >
            <input
              type={format.kind === 'choice' ? 'radio' : 'checkbox'}
              name={name}
              value={option}
              defaultChecked={chosen.includes(option)}
              ref={index === 0 ? first : null}
              onChange={onValue && (() => onValue(composeRaw(format, checkedIn(group.current))))}
              className="size-5 shrink-0"
            />
            <span>{optionLabels?.[option] ?? words}</span>
          </label>
        ))}
      </div>
      <FieldProblem id={problemId} problem={problem} />
    </fieldset>
  )
}

function checkedIn(group: HTMLElement | null): string[] {
  return [...(group?.querySelectorAll('input') ?? [])].filter(({ checked }) => checked).map(({ value }) => value)
}
