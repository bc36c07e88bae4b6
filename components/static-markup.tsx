import 'server-only'
import { type ReactNode, use } from 'react'

// Imported late: Next refuses it at the top of a module.
const renderer = import('react-dom/server')

/**
 * Sends content that never changes in the browser as markup alone. Ordinary server components travel twice, as markup and
 * as a description of every element: for a whole exam that is most of what its page costs. The children and whatever they
 * render can have neither hooks nor parts that run in the browser.
 */
export function StaticMarkup({ children }: { children: ReactNode }) {
  return <div dangerouslySetInnerHTML={{ __html: use(renderer).renderToStaticMarkup(children) }} />
}
