import { grade } from '@/lib/grading/grade'
import { readAnswer } from '@/lib/grading/read-answer'
import type { AnswerKey, Prompt } from '@/lib/questions/question'
import type { SlotGrade } from './attempt'

/** Grades what was typed. An answer that cannot be read counts as none at all: it is never called wrong. */
export function gradeSlot(slot: { prompt: Prompt; key: AnswerKey; raw: string; maxPoints: number }): SlotGrade {
  const reading = readAnswer(slot.prompt.format, slot.raw)
  const result = grade(slot.key, reading.kind === 'answer' ? reading.answer : null)
  switch (result.kind) {
    case 'right':
      return { outcome: 'right', points: slot.maxPoints, suspects: [] }
    case 'wrong':
      return { outcome: 'wrong', points: partialPoints(result.credit, slot.maxPoints), suspects: result.suspects }
    case 'unanswered':
      return { outcome: 'unanswered', points: 0, suspects: [] }
  }
}

/** To the hundredth, and never all of them. */
function partialPoints(credit: number, maxPoints: number): number {
  return Math.floor(credit * maxPoints * 100) / 100
}
