import type { NumberKind } from '@/lib/questions/number-kind'
import type { Prompt } from '@/lib/questions/question'
import { optionLabels } from '../question/option-labels'
import { PromptView } from '../question/prompt-view'
import { PracticeForm, type PracticeFormState } from './practice-form'

const textId = 'question-text'

/** A question waiting for its answer. */
export function AskedQuestion({
  prompt,
  numbers,
  code,
  heading = 'h2',
  takesFocus = true,
  asksCertainty = false,
  action,
}: {
  prompt: Prompt
  numbers: NumberKind
  code: string | null
  heading?: 'h2' | 'h3'
  /** Off where a page is about more than its question. */
  takesFocus?: boolean
  asksCertainty?: boolean
  action: (before: PracticeFormState, form: FormData) => Promise<PracticeFormState>
}) {
  return (
    <>
      <PromptView prompt={prompt} code={code} heading={heading} textId={textId} />
      <PracticeForm
        format={prompt.format}
        numbers={numbers}
        optionLabels={optionLabels(prompt.format)}
        describedBy={textId}
        takesFocus={takesFocus}
        asksCertainty={asksCertainty}
        action={action}
      />
    </>
  )
}
