/** The id of a question's text on a page with several, for the field that is described by it. */
export function promptTextId(position: number): string {
  return `question-${position}-text`
}
