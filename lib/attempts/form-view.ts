import { type NumberKind, numberKindOf } from '@/lib/questions/number-kind'
import type { Prompt } from '@/lib/questions/question'
import { questionCode } from '@/lib/questions/question-code'
import { askedPrompt } from './asked-prompt'
import { formCodeText } from './form-code'
import type { PaperForm, PrintedQuestion } from './paper-form'

/** `code`: names the question beside its number; null where no code can. */
export type PrintedQuestionView = {
  position: number
  code: string | null
  maxPoints: number
  prompt: Prompt
  numbers: NumberKind
}

/** A form as it is handed out; `timeLimit` in seconds. */
export type FormView = {
  code: string
  title: string
  timeLimit: number | null
  maxPoints: number
  sections: { title: string; questions: PrintedQuestionView[] }[]
}

/** Built field by field, so that nothing of a key is ever among what is printed for students. */
export function formView({ code, title, timeLimit, sections }: PaperForm): FormView {
  const questions = sections.flatMap((section) => section.questions)
  return {
    code: formCodeText(code),
    title,
    timeLimit,
    maxPoints: questions.reduce((sum, { maxPoints }) => sum + maxPoints, 0),
    sections: sections.map((section) => ({
      title: section.title,
      questions: section.questions.map(printedQuestionView),
    })),
  }
}

function printedQuestionView({ position, maxPoints, ref, prompt }: PrintedQuestion): PrintedQuestionView {
  return {
    position,
    code: questionCode(ref, prompt.convention),
    maxPoints,
    prompt: askedPrompt(prompt),
    numbers: numberKindOf(ref.family),
  }
}
