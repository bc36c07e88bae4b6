import { readReason } from './accommodation-form'
import type { AttemptChange } from './attempt-change'
import { type Problems, type Texts, textOf } from './form-fields'

/** A week. */
const mostMinutes = 10_080

/** Reads what an instructor wants to do to an attempt, and why; every field that cannot be read, with the reason. */
export function readAttemptChangeForm(
  values: Texts,
): { kind: 'change'; change: AttemptChange; why: string } | { kind: 'problems'; problems: Texts } {
  const problems: Problems = {}
  const change = readChange(values, problems)
  const why = readReason(values, problems)
  if (change === null || Object.keys(problems).length > 0) return { kind: 'problems', problems }
  return { kind: 'change', change, why }
}

function readChange(values: Texts, problems: Problems): AttemptChange | null {
  const kind = textOf(values, 'kind')
  switch (kind) {
    case 'submit':
      return { kind }
    case 'extend':
    case 'reopen': {
      const text = textOf(values, 'minutes')
      const minutes = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
      if (minutes >= 1 && minutes <= mostMinutes) return { kind, seconds: 60 * minutes }
      problems.minutes = 'Please give a whole number of minutes, from 1 to 10,080 (a week).'
      return null
    }
  }
  problems.kind = 'Please choose what is to be done.'
  return null
}
