import 'server-only'
import katex from 'katex'

/** Enough for every formula of the seeded banks; drawn numbers push the oldest out. */
const capacity = 4000
const cache = new Map<string, string>()

/**
 * The MathML of a formula, kept for the next request. Everything in it is KaTeX's own output with its input escaped.
 * LaTeX that KaTeX cannot read is our mistake and throws.
 */
export function formulaMarkup(latex: string, display: boolean): string {
  const key = `${display ? 'block' : 'inline'} ${latex}`
  const known = cache.get(key)
  if (known !== undefined) return known
  const markup = katex
    .renderToString(latex, { output: 'mathml', displayMode: display, throwOnError: true, strict: 'error' })
    .replace(/<annotation[^>]*>[^<]*<\/annotation>/, '')
    // HTML needs neither, and a page of twenty questions has hundreds of formulas.
    .replace(' xmlns="http://www.w3.org/1998/Math/MathML"', '')
    .replace(/<\/?semantics>/g, '')
  const oldest = cache.keys().next()
  if (cache.size >= capacity && !oldest.done) cache.delete(oldest.value)
  cache.set(key, markup)
  return markup
}
