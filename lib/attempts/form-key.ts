import { formatAnswer, formatCell } from '@/lib/grading/format-answer'
import { suspectName } from '@/lib/grading/suspect-lines'
import type { Answer, AnswerFormat } from '@/lib/questions/answer'
import type { AnswerKey, Figure, Step } from '@/lib/questions/question'
import { questionCode } from '@/lib/questions/question-code'
import { pairSuspect, type Suspect } from '@/lib/questions/suspect'
import { formCodeText } from './form-code'
import { optionLetter } from './option-letter'
import type { PaperForm, PrintedQuestion } from './paper-form'

/** What is right, as it stands on paper: a text, the letters and words of options, or a filled in table. */
export type RightAnswer =
  | { kind: 'text'; text: string }
  | { kind: 'options'; options: { letter: string; label: string }[] }
  | { kind: 'cells'; columns: string[]; rows: { label: string; cells: string[] }[] }

/** A wrong answer with the mistakes that give it; `cell`: the one it stands in, null where it is the whole answer. */
export type MistakenAnswer = { cell: string | null; answer: string; mistakes: string[] }

export type KeyedQuestion = {
  position: number
  code: string | null
  maxPoints: number
  title: string
  correct: RightAnswer
  mistakes: MistakenAnswer[]
  steps: Step[]
  figure: Figure | null
}

/** The key of a form, for those who mark it. */
export type FormKey = {
  code: string
  title: string
  maxPoints: number
  sections: { title: string; questions: KeyedQuestion[] }[]
}

export function formKey({ code, title, sections }: PaperForm): FormKey {
  const questions = sections.flatMap((section) => section.questions)
  return {
    code: formCodeText(code),
    title,
    maxPoints: questions.reduce((sum, { maxPoints }) => sum + maxPoints, 0),
    sections: sections.map((section) => ({ title: section.title, questions: section.questions.map(keyedQuestion) })),
  }
}

function keyedQuestion({ position, maxPoints, ref, prompt, key }: PrintedQuestion): KeyedQuestion {
  return {
    position,
    code: questionCode(ref, prompt.convention),
    maxPoints,
    title: prompt.title,
    correct: rightAnswer(prompt.format, key.correct),
    mistakes: mistakenAnswers(prompt.format, key),
    steps: key.steps.map(({ label, text }) => ({ label, text })),
    figure: key.figure,
  }
}

function rightAnswer(format: AnswerFormat, answer: Answer): RightAnswer {
  if (format.kind === 'cells' && answer.kind === 'cells') {
    return {
      kind: 'cells',
      columns: format.columns.map(({ label }) => label),
      rows: format.rows.map((label, row) => ({ label, cells: (answer.rows[row] ?? []).map(formatCell) })),
    }
  }
  const options = lettered(format).filter(({ option }) => chosenIn(answer).includes(option))
  return options.length === 0
    ? { kind: 'text', text: formatAnswer(format, answer) }
    : { kind: 'options', options: options.map(({ letter, label }) => ({ letter, label })) }
}

/** Likeliest first, each wrong answer once; two mistakes at once only where no single one gives it. */
function mistakenAnswers(format: AnswerFormat, { slips, pairs, cellSlips }: AnswerKey): MistakenAnswer[] {
  const single = slips.map(({ misconception, answer }) => entry(null, answerOnPaper(format, answer), misconception))
  const double = pairs
    .map(({ misconceptions, answer }) => entry(null, answerOnPaper(format, answer), pairSuspect(misconceptions)))
    .filter(({ answer }) => single.every((one) => one.answer !== answer))
  const inCells = cellSlips.map(({ misconception, row, column, answer }) =>
    entry(cellName(format, row, column), formatCell(answer), misconception),
  )
  const merged = new Map<string, MistakenAnswer>()
  for (const { cell, answer, mistake } of [...single, ...double, ...inCells]) {
    const place = `${cell} ${answer}`
    const mistakes = merged.get(place)?.mistakes ?? []
    merged.set(place, { cell, answer, mistakes: [...new Set([...mistakes, mistake])] })
  }
  return [...merged.values()]
}

function entry(cell: string | null, answer: string, suspect: Suspect) {
  return { cell, answer, mistake: suspectName(suspect) }
}

/** Options by their letters; everything else as a student would write it. */
function answerOnPaper(format: AnswerFormat, answer: Answer): string {
  const letters = lettered(format).flatMap(({ option, letter }) => (chosenIn(answer).includes(option) ? [letter] : []))
  return letters.length === 0 ? formatAnswer(format, answer) : letters.join(', ')
}

function lettered(format: AnswerFormat): { option: string; label: string; letter: string }[] {
  const options = format.kind === 'choice' || format.kind === 'choices' ? format.options : []
  return options.map(({ option, label }, index) => ({ option, label, letter: optionLetter(index) }))
}

function chosenIn(answer: Answer): readonly string[] {
  switch (answer.kind) {
    case 'choice':
      return [answer.option]
    case 'choices':
      return answer.options
    case 'number':
    case 'shape':
    case 'set':
    case 'cells':
    case 'invalid':
      return []
  }
}

/** The labels of a cell's row and column; a single column needs none. */
function cellName(format: AnswerFormat, row: number, column: number): string {
  if (format.kind !== 'cells') return `${row}, ${column}`
  const rowLabel = format.rows[row] ?? String(row)
  const columnLabel = format.columns[column]?.label ?? String(column)
  return format.columns.length === 1 ? rowLabel : `${rowLabel}, ${columnLabel}`
}
