import { followUpConclusion, suspectsLeft } from '@/lib/attempts/follow-up'
import { type CellReview, cellReview } from '@/lib/grading/cell-review'
import type { Conclusion } from '@/lib/grading/conclude-follow-up'
import { formatAnswer } from '@/lib/grading/format-answer'
import { type SuspectLine, suspectLines, suspectName } from '@/lib/grading/suspect-lines'
import type { AnswerFormat, CellFormat } from '@/lib/questions/answer'
import { type NumberKind, numberKindOf } from '@/lib/questions/number-kind'
import type { Figure, Opening, Prompt, Step } from '@/lib/questions/question'
import { questionCode } from '@/lib/questions/question-code'
import { skillOf } from '@/lib/questions/skill-of'
import type { SkillId } from '@/lib/questions/skills'
import type { Attempt, Slot, SlotGrade } from './attempt'
import type { ClosedBy } from './attempt-status'
import { roundPoints } from './round-points'

/** `code`: what opens this very question again; null while an exam is open. */
type Asked = {
  position: number
  code: string | null
  prompt: Prompt
  numbers: NumberKind
  /** The position of the wrong answer that this question follows up. */
  followsUp: number | null
  maxPoints: number
  raw: string
}

/** A slot that can still be answered: nothing in it depends on the key. */
export type OpenSlotView = Asked & { state: 'open'; flagged: boolean; revision: number }

/** A slot whose key may be seen. */
export type GradedSlotView = Asked & {
  state: 'graded'
  outcome: SlotGrade['outcome']
  points: number
  /** Those that the answer to a follow-up leaves, where it leaves some. */
  suspects: SuspectLine[]
  /** What the answer to a follow-up says about the suspects of the earlier one. */
  conclusion: ConclusionView | null
  correct: string
  /** Cell by cell, where the answer has cells. */
  cells: CellReview | null
  steps: Step[]
  figure: Figure | null
  /** What the question trains; null for a kind that is not known any more. */
  skill: SkillId | null
}

/** `names`: the wrong ideas that are left, one where it is settled, none where nothing is concluded. */
export type ConclusionView = { kind: Conclusion['kind']; names: string[] }

export type SlotView = OpenSlotView | GradedSlotView

/** An attempt as its owner may see it now; times are ISO 8601 in UTC. The only way out to a browser. */
export type AttemptView = {
  id: string
  title: string
  kind: Attempt['kind']
  /** The slug of the lesson's section that it belongs to. */
  lesson: string | null
  startedAt: string
  deadline: string | null
  closed: { at: string; by: ClosedBy } | null
  /** After late work's loss, of which `credit` is what is left. */
  points: number
  maxPoints: number
  credit: number
  slots: SlotView[]
}

/** Built field by field, so that a field added to a slot or a prompt stays inside until it is let out here. */
export function attemptView(attempt: Attempt): AttemptView {
  const graded = attempt.slots.flatMap((slot) => (isRevealed(attempt, slot) && slot.grade ? [slot] : []))
  return {
    id: attempt.id,
    title: attempt.title,
    kind: attempt.kind,
    lesson: attempt.kind === 'practice' ? attempt.lesson : null,
    startedAt: attempt.startedAt.toISOString(),
    deadline: attempt.deadline?.toISOString() ?? null,
    closed: attempt.state === 'closed' ? { at: attempt.closedAt.toISOString(), by: attempt.closedBy } : null,
    points: roundPoints(attempt.credit * graded.reduce((sum, slot) => sum + (slot.grade?.points ?? 0), 0)),
    maxPoints: (attempt.kind === 'exam' ? attempt.slots : graded).reduce((sum, slot) => sum + slot.maxPoints, 0),
    credit: attempt.credit,
    slots: attempt.slots.map((slot) => slotView(attempt, slot)),
  }
}

type Standing = Pick<Attempt, 'kind' | 'state'>

/** One slot of an attempt as its owner may see it now. */
export function slotView(attempt: Standing, slot: Slot): SlotView {
  return isRevealed(attempt, slot) && slot.grade ? gradedSlotView(slot, slot.grade) : openSlotView(attempt, slot)
}

/** Practice shows the key of a slot once it is graded, an exam only after the whole attempt is closed. */
function isRevealed(attempt: Standing, slot: Slot): boolean {
  return slot.grade !== null && (attempt.kind === 'practice' || attempt.state === 'closed')
}

function openSlotView(attempt: Standing, slot: Slot): OpenSlotView {
  return { state: 'open', ...asked(slot, attempt.kind === 'practice'), flagged: slot.flagged, revision: slot.revision }
}

function gradedSlotView(slot: Slot, grade: SlotGrade): GradedSlotView {
  const conclusion = followUpConclusion(slot)
  return {
    state: 'graded',
    ...asked(slot, true),
    outcome: grade.outcome,
    points: grade.points,
    suspects: suspectLines(slot.key, slot.prompt.format, slot.raw, suspectsLeft(conclusion) ?? grade.suspects),
    conclusion: conclusion && conclusionView(conclusion),
    correct: formatAnswer(slot.prompt.format, slot.key.correct),
    cells: cellReview(slot.key, slot.prompt.format, slot.raw),
    steps: slot.key.steps.map(({ label, text }) => ({ label, text })),
    figure: slot.key.figure,
    skill: skillOf(slot.family),
  }
}

function conclusionView(conclusion: Conclusion): ConclusionView {
  return { kind: conclusion.kind, names: (suspectsLeft(conclusion) ?? []).map(suspectName) }
}

function asked(slot: Slot, named: boolean): Asked {
  return {
    position: slot.position,
    code: named ? questionCode(slot, slot.prompt.convention) : null,
    prompt: askedPrompt(slot.prompt),
    numbers: numberKindOf(slot.family),
    followsUp: slot.followUp?.of ?? null,
    maxPoints: slot.maxPoints,
    raw: slot.raw,
  }
}

/** What may be seen of a question before it is answered. */
export function askedPrompt(prompt: Prompt): Prompt {
  const { title, text, given, matrices, tables, listings, opening, convention, format, difficulty } = prompt
  return {
    title,
    text,
    given: given.map(({ symbol, name, value }) => ({ symbol, name, value })),
    matrices: matrices.map(({ name, rows }) => ({ name, rows })),
    tables: tables.map(({ name, columns, rows }) => ({ name, columns, rows })),
    listings: listings.map(({ name, lines }) => ({ name, lines })),
    opening: opening && askedOpening(opening),
    convention,
    format: askedFormat(format),
    difficulty,
  }
}

function askedOpening({ matrix, window, padding, border, stride }: Opening): Opening {
  return { matrix, window, padding, border, stride }
}

function askedFormat(format: AnswerFormat): AnswerFormat {
  switch (format.kind) {
    case 'number':
      return { kind: 'number', square: format.square, invalidAllowed: format.invalidAllowed }
    case 'shape':
      return { kind: 'shape', axes: [...format.axes], invalidAllowed: format.invalidAllowed }
    case 'set':
      return { kind: 'set', invalidAllowed: format.invalidAllowed }
    case 'choice':
    case 'choices':
      return { kind: format.kind, options: format.options.map(({ option, label }) => ({ option, label })) }
    case 'cells':
      return {
        kind: 'cells',
        rows: [...format.rows],
        columns: format.columns.map(({ label, cell }) => ({ label, cell: askedCell(cell) })),
      }
  }
}

function askedCell(cell: CellFormat): CellFormat {
  return cell.kind === 'number' ? { kind: 'number' } : { kind: 'shape', axes: [...cell.axes] }
}
