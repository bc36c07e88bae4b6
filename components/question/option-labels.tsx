import type { ReactNode } from 'react'
import type { AnswerFormat } from '@/lib/questions/answer'
import { FormulaLine } from '../formula-line'

/** The labels of a choice that holds formulas, set on the server: the browser gets no typesetter. */
export function optionLabels(format: AnswerFormat): Record<string, ReactNode> {
  if (format.kind !== 'choice' && format.kind !== 'choices') return {}
  const typeset = format.options.filter(({ label }) => label.includes('$'))
  return Object.fromEntries(typeset.map(({ option, label }) => [option, <FormulaLine key={option} text={label} />]))
}
