import 'server-only'
import type { ReactNode } from 'react'

/**
 * Sends content that never changes in the browser as markup alone. Ordinary server components travel twice, as markup and
 * as a description of every element: for a whole exam that is most of what its page costs. The children and whatever they
 * render can have neither hooks nor parts that run in the browser.
 */
export async function StaticMarkup({ children }: { children: ReactNode }) {
  // Imported late: Next refuses it at the top of a module.
  const { renderToStaticMarkup } = await import('react-dom/server')
  return <div dangerouslySetInnerHTML={{ __html: renderToStaticMarkup(children) }} />
}
