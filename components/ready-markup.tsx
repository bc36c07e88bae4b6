/** Markup that the server has made of our own components. It is never made of what anybody typed. */
export function ReadyMarkup({ html, id }: { html: string; id?: string }) {
  return <div id={id} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />
}
