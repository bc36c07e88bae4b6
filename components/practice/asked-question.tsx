import type { Prompt } from '@/lib/questions/question'
import { PromptView } from '../question/prompt-view'
import { PracticeForm, type PracticeFormState } from './practice-form'

const textId = 'question-text'

/** A question waiting for its answer. */
export function AskedQuestion({
  prompt,
  code,
  action,
}: {
  prompt: Prompt
  code: string | null
  action: (before: PracticeFormState, form: FormData) => Promise<PracticeFormState>
}) {
  return (
    <>
      <PromptView prompt={prompt} code={code} textId={textId} />
      <PracticeForm format={prompt.format} describedBy={textId} action={action} />
    </>
  )
}
