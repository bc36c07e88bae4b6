/** Shorter formulas stay whole: they fit on a phone's line anyway. */
const shortest = 16
/** Longer parts may be wider than a phone, such as a sum of nine products. */
const longest = 24

type Cut = {
  /** Tokens that open and close what is never cut. */
  opens: readonly string[]
  closes: readonly string[]
  /** Tokens that begin the next part, and tokens that end the present one. */
  before: readonly string[]
  after: readonly string[]
}

const atEquals: Cut = { opens: ['{', '\\left'], closes: ['}', '\\right'], before: ['='], after: [] }
const atTerms: Cut = { opens: ['{', '('], closes: ['}', ')'], before: ['+'], after: [',\\ '] }

/**
 * Cuts a formula where a line can break and nothing encloses the place: before each equals sign and, in parts that are
 * still long, before a plus and behind the comma of a list.
 */
export function formulaParts(latex: string): string[] {
  if (latex.length < shortest || latex.includes('\\begin')) return [latex]
  return cut(latex, atEquals).flatMap((part) => (part.length > longest ? cut(part, atTerms).map(asTerm) : [part]))
}

function cut(latex: string, { opens, closes, before, after }: Cut): string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (const { 0: token, index } of latex.matchAll(/\\left(?![a-z])|\\right(?![a-z])|\\[a-zA-Z]+|,\\ |\\.|[{}()=+]/g)) {
    if (opens.includes(token)) depth++
    if (closes.includes(token)) depth--
    const end = before.includes(token) ? index : after.includes(token) ? index + token.length : start
    if (depth > 0 || end === start) continue
    parts.push(trimmed(latex.slice(start, end)))
    start = end
  }
  return [...parts, trimmed(latex.slice(start))]
}

/** Without spaces at the ends, but for the one that LaTeX is told to set. */
function trimmed(part: string): string {
  return part.endsWith('\\ ') ? part.trimStart() : part.trim()
}

/** A plus that begins a part still joins two terms, and is set with the room of one that does. */
function asTerm(part: string): string {
  return part.startsWith('+') ? `{} ${part}` : part
}
