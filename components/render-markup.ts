import 'server-only'
import { type ReactNode, use } from 'react'

type Renderer = typeof import('react-dom/server')

/** Imported late: Next refuses it at the top of a module. */
const arriving: Promise<Renderer> = import('react-dom/server')
let arrived: Renderer | null = null
void arriving.then((renderer) => {
  arrived = renderer
})

/** Content that never changes in the browser, as markup. It can have neither hooks nor parts that run in the browser. */
export async function renderMarkup(content: ReactNode): Promise<string> {
  return (await arriving).renderToStaticMarkup(content)
}

/** The same while a component renders; nothing is put off once the renderer is there. */
export function markupOf(content: ReactNode): string {
  return (arrived ?? use(arriving)).renderToStaticMarkup(content)
}
