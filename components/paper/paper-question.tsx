import type { PrintedQuestionView } from '@/lib/attempts/form-view'
import { PromptBody } from '../question/prompt-body'
import { PaperAnswer } from './paper-answer'
import { pointsText } from './points-text'

/** A question on paper, kept on one page where it fits on one. Below it stand its form and its code, for a page that is found alone. */
export function PaperQuestion({
  question: { position, code, maxPoints, prompt, numbers },
  form,
  working,
}: {
  question: PrintedQuestionView
  form: string
  working: boolean
}) {
  const headingId = `form-${form}-question-${position}`
  return (
    <article aria-labelledby={headingId} className="paper-question">
      <div className="flex items-baseline justify-between gap-x-6">
        <h4 id={headingId} className="text-lg">
          <span className="sr-only">Question </span>
          <span className="figures">{position}.</span> {prompt.title}
        </h4>
        <p className="text-base whitespace-nowrap">{pointsText(maxPoints)}</p>
      </div>
      <div className="mt-2 flex flex-col gap-3">
        <PromptBody prompt={prompt} textId={null} />
        <PaperAnswer format={prompt.format} numbers={numbers} />
        {working && <p className="paper-working text-sm">Working</p>}
        <p className="figures text-end text-xs">
          {form} · {position}
          {code !== null && ` · ${code}`}
        </p>
      </div>
    </article>
  )
}
