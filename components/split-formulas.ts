/** `before` and `after` are the characters that touch a formula, such as a bracket or a full stop. */
export type TextPiece =
  | { at: number; kind: 'words'; content: string }
  | { at: number; kind: 'formula'; before: string; content: string; after: string }

/** Splits words with `$LaTeX$`. A dollar sign without a partner is our mistake and throws. */
export function splitFormulas(text: string): TextPiece[] {
  const contents = text.split('$')
  if (contents.length % 2 === 0) throw new Error(`A dollar sign stands alone in: ${text}`)
  return contents
    .map((content, at): TextPiece => {
      if (at % 2 === 0) return { at, kind: 'words', content: freeWords(content, at > 0, at < contents.length - 1) }
      return {
        at,
        kind: 'formula',
        before: touchingBefore.exec(contents[at - 1] ?? '')?.[0] ?? '',
        content,
        after: touchingAfter.exec(contents[at + 1] ?? '')?.[0] ?? '',
      }
    })
    .filter((piece) => piece.content !== '')
}

const touchingBefore = /[([“‘]+$/
const touchingAfter = /^[^\s(]+/

/** The words without what touches the formulas on either side. */
function freeWords(words: string, follows: boolean, precedes: boolean): string {
  const rest = follows ? words.replace(touchingAfter, '') : words
  return precedes ? rest.replace(touchingBefore, '') : rest
}
