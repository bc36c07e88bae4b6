import { readAnswer } from '@/lib/grading/read-answer'
import type { AnswerFormat } from '@/lib/questions/answer'
import { type MisconceptionId, misconceptions } from '@/lib/questions/misconceptions'
import type { AnswerKey } from '@/lib/questions/question'
import { sameAnswer } from '@/lib/questions/same-answer'

/** A suspected misconception as a page shows it; `line` is the calculation that went wrong, with the student's numbers. */
export type SuspectLine = {
  misconception: MisconceptionId
  code: string
  name: string
  sentence: string
  line: string
  /** The number of the lesson's section that mends it. */
  remedy: number
}

/** The suspects of a graded answer with their words, in the order of the grade. */
export function suspectLines(
  key: AnswerKey,
  format: AnswerFormat,
  raw: string,
  suspects: readonly MisconceptionId[],
): SuspectLine[] {
  const reading = readAnswer(format, raw)
  if (reading.kind !== 'answer') return []
  return suspects.flatMap((misconception) => {
    const slip = key.slips.find(
      (candidate) => candidate.misconception === misconception && sameAnswer(candidate.answer, reading.answer),
    )
    if (slip === undefined) return []
    const { code, name, sentence, remedy } = misconceptions[misconception]
    return [{ misconception, code, name, sentence, line: slip.line, remedy }]
  })
}
