import 'server-only'
import type { ReactNode } from 'react'

/** Imported late: Next refuses it at the top of a module. */
export const markupRenderer = import('react-dom/server')

/** Content that never changes in the browser, as markup. It can have neither hooks nor parts that run in the browser. */
export async function renderMarkup(content: ReactNode): Promise<string> {
  return (await markupRenderer).renderToStaticMarkup(content)
}
