/** Shorter formulas stay whole: they fit on a phone's line anyway. */
const shortest = 16

/** Cuts a formula before each equals sign that no bracket or environment encloses, so that a line can break there. */
export function formulaParts(latex: string): string[] {
  if (latex.length < shortest || latex.includes('\\begin')) return [latex]
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (const { 0: token, index } of latex.matchAll(/\\left(?![a-z])|\\right(?![a-z])|\\[a-zA-Z]+|\\.|[{}=]/g)) {
    if (token === '{' || token === '\\left') depth++
    if (token === '}' || token === '\\right') depth--
    if (token !== '=' || depth > 0 || index === start) continue
    parts.push(latex.slice(start, index).trim())
    start = index
  }
  return [...parts, latex.slice(start).trim()]
}
