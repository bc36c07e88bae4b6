'use client'

import type { AnswerFieldProps } from './answer-field-props'
import { CellsAnswer } from './cells-answer'
import { ChoiceAnswer } from './choice-answer'
import { TypedAnswer } from './typed-answer'

/** Where an answer is given. The browser keeps the value, so that it works in a plain form; give it a new `key` per question. */
export function AnswerField(props: AnswerFieldProps) {
  const { format } = props
  switch (format.kind) {
    case 'number':
    case 'shape':
    case 'set':
      return <TypedAnswer {...props} format={format} />
    case 'choice':
    case 'choices':
      return <ChoiceAnswer {...props} format={format} />
    case 'cells':
      return <CellsAnswer {...props} format={format} />
  }
}
