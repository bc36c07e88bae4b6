import type { Prompt } from '@/lib/questions/question'
import { createMarkupCache } from '../markup-cache'
import { ReadyMarkup } from '../ready-markup'
import { markupOf } from '../render-markup'
import { PromptBody } from './prompt-body'

/** The papers of a large class, from the exam until its reviews. */
const keep = createMarkupCache(24_000_000)

/** A question's text and figures, which are asked for again with every reload and in the review: made once. */
export function KeptPromptBody({ prompt, textId }: { prompt: Prompt; textId: string | null }) {
  const name = JSON.stringify([textId, prompt])
  const html = keep(name, () => markupOf(<PromptBody prompt={prompt} textId={textId} />))
  return <ReadyMarkup className="contents" html={html} />
}
