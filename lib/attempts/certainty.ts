/** How sure a student is of an answer in practice: 1 a guess, 2 fairly sure, 3 certain. */
export const certainties = [1, 2, 3] as const
export type Certainty = (typeof certainties)[number]

/** As a slot is graded. */
type Outcome = 'right' | 'wrong' | 'unanswered'

/**
 * What a right and a wrong answer are worth by how sure the student was: the certainty-based marking of A. R. Gardner-Medwin
 * (University College London). Whoever is right in fewer than two of three cases gains most by 1, in more than four of five by 3.
 */
export const certaintyMarks: Readonly<Record<Certainty, { readonly right: number; readonly wrong: number }>> = {
  1: { right: 1, wrong: 0 },
  2: { right: 2, wrong: -2 },
  3: { right: 3, wrong: -6 },
}

export const certaintyWords: Readonly<Record<Certainty, string>> = { 1: 'a guess', 2: 'fairly sure', 3: 'certain' }

/** The mark of an answer given with this certainty; partly right is not right. Null for no answer. */
export function certaintyMark(certainty: Certainty, outcome: Outcome): number | null {
  switch (outcome) {
    case 'right':
    case 'wrong':
      return certaintyMarks[certainty][outcome]
    case 'unanswered':
      return null
  }
}

/** What a form or a column holds, where that is a certainty. */
export function readCertainty(value: unknown): Certainty | null {
  return certainties.find((certainty) => String(certainty) === String(value)) ?? null
}

/** How often answers of one certainty were right, and what they came to. */
export type CertaintyRow = {
  readonly certainty: Certainty
  readonly answers: number
  readonly right: number
  readonly marks: number
}

/** Certainty by certainty, from a guess on; without those that no answer was given with. */
export function certaintyRows(
  answers: readonly { readonly certainty: Certainty | null; readonly outcome: Outcome }[],
): CertaintyRow[] {
  return certainties.flatMap((certainty) => {
    const marks = answers.flatMap((answer) =>
      answer.certainty === certainty ? (certaintyMark(certainty, answer.outcome) ?? []) : [],
    )
    if (marks.length === 0) return []
    const right = marks.filter((mark) => mark > 0).length
    return [{ certainty, answers: marks.length, right, marks: marks.reduce((sum, mark) => sum + mark, 0) }]
  })
}
