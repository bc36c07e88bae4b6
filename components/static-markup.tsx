import 'server-only'
import type { ReactNode } from 'react'
import { DocumentMarkup } from './document-markup'
import { currentMarkup } from './markup-store'
import { ReadyMarkup } from './ready-markup'
import { markupOf } from './render-markup'

/**
 * Sends content that never changes in the browser as markup alone, and once. Ordinary server components travel twice, in
 * the document and as a description of every element: for a whole exam that is most of what its page costs. The children
 * and whatever they render can have neither hooks nor parts that run in the browser.
 */
export function StaticMarkup({ children }: { children: ReactNode }) {
  const html = markupOf(children)
  const markup = currentMarkup()
  if (!markup) return <ReadyMarkup html={html} />
  const id = `part-${markup.size + 1}`
  markup.set(id, html)
  return <DocumentMarkup id={id} />
}
