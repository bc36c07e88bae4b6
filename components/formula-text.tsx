import { Formula } from './formula'
import { FormulaLine } from './formula-line'
import { splitFormulas } from './split-formulas'
import { TextTable } from './text-table'

/** A longer formula gets no line of its own, since there it could not break. */
const widest = 30

/**
 * Paragraphs (a blank line between two) with `$LaTeX$`. A paragraph that is one formula stands on a line of its own, and
 * lines with `|` between their cells become a table.
 */
export function FormulaText({ text }: { text: string }) {
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((paragraph, at) => ({ at, paragraph: paragraph.trim() }))
    .filter(({ paragraph }) => paragraph !== '')
  return (
    <div className="flex max-w-[68ch] flex-col gap-3">
      {paragraphs.map(({ at, paragraph }) =>
        isTable(paragraph) ? (
          <TextTable key={at} text={paragraph} />
        ) : (
          <p key={at} className="formula-lines whitespace-pre-line">
            <Paragraph text={paragraph} />
          </p>
        ),
      )}
    </div>
  )
}

function isTable(paragraph: string): boolean {
  return paragraph.split('\n').every((line) => line.includes(' | '))
}

function Paragraph({ text }: { text: string }) {
  const [first, ...others] = splitFormulas(text)
  if (first?.kind === 'formula' && others.length === 0 && first.content.length <= widest)
    return <Formula latex={first.content} display />
  return <FormulaLine text={text} />
}
