import { readAnswer } from '@/lib/grading/read-answer'
import type { Answer, AnswerFormat } from '@/lib/questions/answer'
import { misconceptions } from '@/lib/questions/misconceptions'
import type { AnswerKey } from '@/lib/questions/question'
import { sameAnswer, sameCell } from '@/lib/questions/same-answer'
import { misconceptionsOf, pairSuspect, type Suspect } from '@/lib/questions/suspect'

/**
 * A suspect as a page shows it, two wrong ideas at once joined into one text; `line` is the calculation that went wrong,
 * with the student's numbers, `remedies` the numbers of the lesson's sections that mend it.
 */
export type SuspectLine = {
  suspect: Suspect
  code: string
  name: string
  sentence: string
  line: string
  remedies: number[]
}

/** The suspects of a graded answer with their words, in the order of the grade. */
export function suspectLines(
  key: AnswerKey,
  format: AnswerFormat,
  raw: string,
  suspects: readonly Suspect[],
): SuspectLine[] {
  const reading = readAnswer(format, raw)
  if (reading.kind !== 'answer') return []
  return suspects.flatMap((suspect) => {
    const line = lineOf(key, suspect, reading.answer)
    if (line === undefined) return []
    const ideas = misconceptionsOf(suspect).map((misconception) => misconceptions[misconception])
    return [
      {
        suspect,
        code: ideas.map(({ code }) => code).join(' + '),
        name: suspectName(suspect),
        sentence: ideas.map(({ sentence }) => sentence).join(' '),
        line,
        remedies: [...new Set(ideas.map(({ remedy }) => remedy))],
      },
    ]
  })
}

/** The name of a wrong idea, or of two at once. */
export function suspectName(suspect: Suspect): string {
  return misconceptionsOf(suspect)
    .map((misconception) => misconceptions[misconception].name)
    .join(', and: ')
}

function lineOf({ slips, cellSlips, pairs }: AnswerKey, suspect: Suspect, answer: Answer): string | undefined {
  const whole =
    slips.find((slip) => slip.misconception === suspect && sameAnswer(slip.answer, answer)) ??
    pairs.find((pair) => pairSuspect(pair.misconceptions) === suspect && sameAnswer(pair.answer, answer))
  if (whole !== undefined || answer.kind !== 'cells') return whole?.line
  return cellSlips.find(
    (slip) => slip.misconception === suspect && sameCell(slip.answer, answer.rows[slip.row]?.[slip.column] ?? null),
  )?.line
}
