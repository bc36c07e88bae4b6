import { followUpConclusion, suspectsLeft } from '@/lib/attempts/follow-up'
import { type CellReview, cellReview } from '@/lib/grading/cell-review'
import type { Conclusion } from '@/lib/grading/conclude-follow-up'
import { formatAnswer } from '@/lib/grading/format-answer'
import { type SuspectLine, suspectLines, suspectName } from '@/lib/grading/suspect-lines'
import { type NumberKind, numberKindOf } from '@/lib/questions/number-kind'
import type { Figure, Prompt, Step } from '@/lib/questions/question'
import { questionCode } from '@/lib/questions/question-code'
import { skillOf } from '@/lib/questions/skill-of'
import type { SkillId } from '@/lib/questions/skills'
import { askedPrompt } from './asked-prompt'
import type { Slot, SlotGrade } from './attempt'
import type { Certainty } from './certainty'
import { type Disclosure, isFull } from './disclosure'

/** `code`: what opens this very question again; null while an exam keeps its answer back. */
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
  certainty: Certainty | null
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

/**
 * A graded slot of an exam, of which its student may not see everything; null is what is kept back. In `cells` the
 * marks and the right values are kept back one by one.
 */
export type HeldBackSlotView = Asked & {
  state: 'held-back'
  result: { outcome: SlotGrade['outcome']; points: number } | null
  suspects: SuspectLine[] | null
  cells: CellReview | null
  solution: { correct: string; steps: Step[]; figure: Figure | null } | null
}

export type SlotView = OpenSlotView | GradedSlotView | HeldBackSlotView

/** One slot of practice, which shows its key once it is graded. */
export function practiceSlotView(slot: Slot): OpenSlotView | GradedSlotView {
  return slot.grade === null ? openSlotView(slot, true) : gradedSlotView(slot, slot.grade)
}

/** One slot of an exam, which shows nothing of its key before it is graded, and then what is disclosed; null: not even its grade. */
export function examSlotView(slot: Slot, disclosure: Disclosure | null): SlotView {
  if (slot.grade === null || disclosure === null) return openSlotView(slot, false)
  const graded = gradedSlotView(slot, slot.grade)
  return isFull(disclosure) ? graded : holdBack(graded, disclosure)
}

function holdBack(graded: GradedSlotView, disclosure: Disclosure): HeldBackSlotView {
  const { outcome, why, answer } = disclosure
  const { correct, steps, figure, cells } = graded
  return {
    state: 'held-back',
    position: graded.position,
    // Its code opens the question with its answer.
    code: answer === 'now' ? graded.code : null,
    prompt: graded.prompt,
    numbers: graded.numbers,
    followsUp: graded.followsUp,
    maxPoints: graded.maxPoints,
    raw: graded.raw,
    result: outcome === 'now' ? { outcome: graded.outcome, points: graded.points } : null,
    suspects: why === 'now' ? graded.suspects : null,
    cells: cells === null ? null : holdBackCells(cells, disclosure),
    solution: answer === 'now' ? { correct, steps, figure } : null,
  }
}

function holdBackCells(cells: CellReview, { outcome, answer }: Disclosure): CellReview {
  return cells.map((row) =>
    row.map(({ given, correct, mark }) => ({
      given,
      correct: answer === 'now' ? correct : null,
      mark: outcome === 'now' ? mark : null,
    })),
  )
}

/** Whether the right answer and the worked solution may be seen. */
export function hasSolution(slot: GradedSlotView | HeldBackSlotView): boolean {
  return slot.state === 'graded' || slot.solution !== null
}

function openSlotView(slot: Slot, named: boolean): OpenSlotView {
  return { state: 'open', ...asked(slot, named), flagged: slot.flagged, revision: slot.revision }
}

function gradedSlotView(slot: Slot, grade: SlotGrade): GradedSlotView {
  const conclusion = followUpConclusion(slot)
  return {
    state: 'graded',
    ...asked(slot, true),
    outcome: grade.outcome,
    points: grade.points,
    certainty: slot.certainty,
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
