'use client'

import type { AnswerFieldProps } from './answer-field-props'
import { ChoiceAnswer } from './choice-answer'
import { TypedAnswer } from './typed-answer'

/** Where an answer is given. The browser keeps the value, so that it works in a plain form; give it a new `key` per question. */
export function AnswerField(props: AnswerFieldProps) {
  const { format } = props
  switch (format.kind) {
    case 'number':
    case 'shape':
      return <TypedAnswer {...props} format={format} />
    case 'choice':
      return <ChoiceAnswer {...props} format={format} />
  }
}
