import type { ReactNode } from 'react'
import type { AnswerFormat } from '@/lib/questions/answer'
import type { NumberKind } from '@/lib/questions/number-kind'

export type AnswerFieldProps = {
  /** Also the id of the field: unique on the page. */
  name: string
  label?: string
  format: AnswerFormat
  /** What numbers the question asks for, for the hint. */
  numbers: NumberKind
  defaultValue: string
  onValue?: (value: string) => void
  /** Why the answer cannot be read, in words for the student. */
  problem: string | null
  /** The id of an element that says more about the field, such as whether it is saved. */
  describedBy?: string
  /** Labels of the options rendered elsewhere, where they hold formulas; else the format's own words are shown. */
  optionLabels?: Readonly<Record<string, ReactNode>>
  /** Takes the focus when it appears: for a page that is about this one question. */
  takesFocus?: boolean
}
