import type { Prompt } from '@/lib/questions/question'
import { Difficulty } from './difficulty'
import { KeptPromptBody } from './kept-prompt-body'
import { QuestionCodeNote } from './question-code-note'

/** A question as it is asked. It takes the prompt alone, so that it cannot show what it must not know. */
export function PromptView({
  prompt,
  code,
  heading: Heading = 'h2',
  textId,
}: {
  prompt: Prompt
  /** What opens this very question again; null where it is not to be told. */
  code: string | null
  heading?: 'h1' | 'h2' | 'h3'
  /** An id for the text, where a field is described by it. */
  textId?: string
}) {
  return (
    <div className="corners flex flex-col gap-5 bg-sheet p-4 sm:p-6">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <Heading>{prompt.title}</Heading>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
          {code !== null && <QuestionCodeNote code={code} />}
          <Difficulty level={prompt.difficulty} />
        </div>
      </div>
      <KeptPromptBody prompt={prompt} textId={textId ?? null} />
    </div>
  )
}
