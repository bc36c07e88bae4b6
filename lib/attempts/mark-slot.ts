import { readAnswer } from '@/lib/grading/read-answer'
import type { Answer } from '@/lib/questions/answer'
import type { MisconceptionId } from '@/lib/questions/misconceptions'
import type { AnswerKey, Prompt, QuestionRef } from '@/lib/questions/question'
import { sameAnswer } from '@/lib/questions/same-answer'
import type { SlotGrade } from './attempt'
import { gradeSlot } from './grade-slot'
import { presentKey } from './present-key'
import { concerns, type ItemRef, type Ruling } from './ruling'

/** A slot as it was drawn and answered; `key` and `maxPoints` are those from before any ruling. */
export type DrawnAnswer = QuestionRef & {
  readonly from: ItemRef | null
  readonly prompt: Prompt
  readonly key: AnswerKey
  readonly maxPoints: number
  readonly raw: string
}

export type SlotMark = { readonly grade: SlotGrade; readonly maxPoints: number; readonly key: AnswerKey }

/** What the rulings on a question come to: `counts` says how its points enter the total. */
type Scheme = {
  key: AnswerKey
  worth: number
  counts: 'as-marked' | 'for-everybody' | 'not-at-all'
  acceptAll: boolean
  answers: string[]
  mistakes: MisconceptionId[]
}

/**
 * Marks a slot from the beginning: by its key and by every ruling that concerns it, oldest first. Only rulings of one kind
 * depend on their order: of two that say how a question counts, or what it is worth, the later one holds.
 */
export function markSlot(slot: DrawnAnswer, rulings: readonly Ruling[]): SlotMark {
  const scheme: Scheme = {
    key: slot.key,
    worth: slot.maxPoints,
    counts: 'as-marked',
    acceptAll: false,
    answers: [],
    mistakes: [],
  }
  for (const ruling of rulings) if (concerns(ruling, slot.from)) follow(scheme, ruling, slot)
  const { key, worth } = scheme
  const grade = accept(gradeSlot({ prompt: slot.prompt, key, raw: slot.raw, maxPoints: worth }), scheme, slot)
  switch (scheme.counts) {
    case 'as-marked':
      return { grade, maxPoints: worth, key }
    case 'for-everybody':
      return { grade: { ...grade, points: worth }, maxPoints: worth, key }
    case 'not-at-all':
      return { grade: { ...grade, points: 0 }, maxPoints: 0, key }
  }
}

function follow(scheme: Scheme, ruling: Ruling, slot: DrawnAnswer): void {
  switch (ruling.kind) {
    case 'leave-out':
      scheme.counts = 'not-at-all'
      return
    case 'full-points':
      scheme.counts = 'for-everybody'
      return
    case 'accept-all':
      scheme.acceptAll = true
      return
    case 'accept-answer':
      scheme.answers.push(ruling.raw)
      return
    case 'accept-mistake':
      scheme.mistakes.push(ruling.misconception)
      return
    case 'worth':
      scheme.worth = ruling.points
      return
    case 'present-key': {
      const present = presentKey(slot)
      if (present.kind === 'same' || (present.kind === 'reworded' && ruling.reworded)) scheme.key = present.key
    }
  }
}

function accept(grade: SlotGrade, scheme: Scheme, { prompt, raw }: DrawnAnswer): SlotGrade {
  if (grade.outcome !== 'wrong') return grade
  const reading = readAnswer(prompt.format, raw)
  if (reading.kind !== 'answer') return grade
  const { key, worth, acceptAll, answers, mistakes } = scheme
  const { answer } = reading
  const accepted =
    acceptAll ||
    answers.some((text) => readsAs(readAnswer(prompt.format, text), answer)) ||
    key.slips.some((slip) => mistakes.includes(slip.misconception) && sameAnswer(slip.answer, answer))
  return accepted ? { outcome: 'right', points: worth, suspects: [] } : grade
}

function readsAs(reading: ReturnType<typeof readAnswer>, answer: Answer): boolean {
  return reading.kind === 'answer' && sameAnswer(reading.answer, answer)
}
