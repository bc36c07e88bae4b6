import { readAnswer } from '@/lib/grading/read-answer'
import type { AnswerFormat } from '@/lib/questions/answer'
import { isMisconceptionId } from '@/lib/questions/is-misconception-id'
import { longestReason } from './accommodation-form'
import { type Problems, type Texts, textOf } from './form-fields'
import type { ItemRef, Ruling } from './ruling'
import { rulingKinds } from './ruling-kinds'

/** A question that can be ruled on; `format` null: no attempt holds it yet. */
export type RuledQuestion = { readonly from: ItemRef; readonly format: AnswerFormat | null }

/** What the form calls a question; all questions are an empty text. */
export function questionValue({ bankId, item }: ItemRef): string {
  return `${bankId}/${item}`
}

const mostPoints = 1_000

/** Reads which ruling a form chooses and why; every field that cannot be read, with the reason. */
export function readRulingForm(
  values: Texts,
  questions: readonly RuledQuestion[],
): { kind: 'ruling'; ruling: Ruling; why: string } | { kind: 'problems'; problems: Texts } {
  const problems: Problems = {}
  const ruling = readRuling(values, questions, problems)
  const why = textOf(values, 'why')
  if (why === '') problems.why = 'Please say why: students whose score changes read it.'
  if (why.length > longestReason) problems.why = `Please use at most ${longestReason} characters.`
  if (ruling === null || Object.keys(problems).length > 0) return { kind: 'problems', problems }
  return { kind: 'ruling', ruling, why }
}

function readRuling(values: Texts, questions: readonly RuledQuestion[], problems: Problems): Ruling | null {
  const kind = rulingKinds.find((one) => one === textOf(values, 'kind'))
  const chosen = textOf(values, 'question')
  const question = questions.find(({ from }) => questionValue(from) === chosen)
  if (kind === undefined) problems.kind = 'Please choose what is to change.'
  if (chosen !== '' && question === undefined) problems.question = 'This exam has no such question.'
  if (kind === 'present-key' && (chosen === '' || question)) {
    return { kind, item: question?.from ?? null, reworded: textOf(values, 'reworded') !== '' }
  }
  if (chosen === '') problems.question = 'Please choose a question. Only corrected answers can be used for all at once.'
  if (kind === undefined || question === undefined) return null
  const item = question.from
  switch (kind) {
    case 'leave-out':
    case 'full-points':
    case 'accept-all':
      return { kind, item }
    case 'accept-answer':
      return { kind, item, raw: readAccepted(values, question.format, problems) }
    case 'accept-mistake': {
      const misconception = textOf(values, 'misconception')
      if (isMisconceptionId(misconception)) return { kind, item, misconception }
      problems.misconception = 'Please choose a mistake.'
      return null
    }
    case 'worth': {
      const text = textOf(values, 'points')
      const points = /^\d{1,4}(\.\d{1,2})?$/.test(text) ? Number(text) : Number.NaN
      if (points <= mostPoints) return { kind, item, points }
      problems.points = `Please give a number from 0 to ${mostPoints}, with two decimals at most.`
      return null
    }
    case 'present-key':
      return null
  }
}

/** The answer as it was typed, which must be one that a student could give. */
function readAccepted(values: Texts, format: AnswerFormat | null, problems: Problems): string {
  const raw = textOf(values, 'answer')
  const reading = format === null ? null : readAnswer(format, raw)
  if (raw === '' || reading?.kind === 'empty') problems.answer = 'Please type the answer that counts as right too.'
  else if (reading?.kind === 'problem') problems.answer = reading.problem
  return raw
}
