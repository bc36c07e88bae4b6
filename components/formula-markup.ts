import 'server-only'
import katex from 'katex'
import { createMarkupCache } from './markup-cache'

/** Enough for every formula of the seeded banks; drawn numbers push the oldest out. */
const keep = createMarkupCache(2_000_000)

/**
 * The MathML of a formula, kept for the next request. Everything in it is KaTeX's own output with its input escaped.
 * LaTeX that KaTeX cannot read is our mistake and throws.
 */
export function formulaMarkup(latex: string, display: boolean): string {
  return keep(`${display ? 'block' : 'inline'} ${latex}`, () =>
    katex
      .renderToString(latex, { output: 'mathml', displayMode: display, throwOnError: true, strict: 'error' })
      .replace(/<annotation[^>]*>[^<]*<\/annotation>/, '')
      // HTML needs neither, and a page of twenty questions has hundreds of formulas.
      .replace(' xmlns="http://www.w3.org/1998/Math/MathML"', '')
      .replace(/<\/?semantics>/g, ''),
  )
}
