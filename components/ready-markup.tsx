/** Markup that the server has made of our own components. It is never made of what anybody typed. */
export function ReadyMarkup({ html, id, className }: { html: string; id?: string; className?: string }) {
  return <div id={id} className={className} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />
}
