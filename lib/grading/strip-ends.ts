/** The text without any of these characters at its start, in time proportional to its length. */
export function stripStart(text: string, characters: string): string {
  let start = 0
  while (start < text.length && characters.includes(text.charAt(start))) start++
  return text.slice(start)
}

/** The same at its end. A regular expression such as `x+$` would begin anew at every x of a text that ends otherwise. */
export function stripEnd(text: string, characters: string): string {
  let end = text.length
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}
