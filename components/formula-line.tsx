import { Fragment } from 'react'
import { Formula } from './formula'
import { formulaParts } from './formula-parts'
import { splitFormulas } from './split-formulas'

/** Words with `$LaTeX$` between dollar signs, for use inside any other element. */
export function FormulaLine({ text }: { text: string }) {
  return splitFormulas(text).map((piece) =>
    piece.kind === 'words' ? (
      <Fragment key={piece.at}>{piece.content}</Fragment>
    ) : (
      <LongFormula key={piece.at} {...piece} />
    ),
  )
}

/** Breaks before an equals sign where the line is too short, and keeps the brackets and full stops beside it. */
function LongFormula({ before, content, after }: { before: string; content: string; after: string }) {
  const parts = formulaParts(content).map((latex, index, all) => ({
    latex,
    key: `${index} ${latex}`,
    before: index === 0 ? before : '',
    after: index === all.length - 1 ? after : '',
  }))
  return parts.map((part) => (
    <Fragment key={part.key}>
      <wbr />
      <span className="whitespace-nowrap">
        {part.before}
        <Formula latex={part.latex} />
        {part.after}
      </span>
    </Fragment>
  ))
}
