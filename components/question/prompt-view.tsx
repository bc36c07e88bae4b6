import type { Prompt } from '@/lib/questions/question'
import { FormulaText } from '../formula-text'
import { ConventionNote } from './convention-note'
import { Difficulty } from './difficulty'
import { GivenNumbers } from './given-numbers'
import { Listing } from './listing'
import { MatrixTable } from './matrix-table'
import { OpeningFigure } from './opening-figure'
import { PromptTable } from './prompt-table'
import { QuestionCodeNote } from './question-code-note'

/** A question as it is asked. It takes the prompt alone, so that it cannot show what it must not know. */
export function PromptView({
  prompt,
  code,
  heading: Heading = 'h2',
  textId,
}: {
  prompt: Prompt
  /** What opens this very question again; null where it is not to be told. */
  code: string | null
  heading?: 'h1' | 'h2' | 'h3'
  /** An id for the text, where a field is described by it. */
  textId?: string
}) {
  return (
    <div className="corners flex flex-col gap-5 bg-sheet p-4 sm:p-6">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <Heading>{prompt.title}</Heading>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
          {code !== null && <QuestionCodeNote code={code} />}
          <Difficulty level={prompt.difficulty} />
        </div>
      </div>
      <div id={textId}>
        <FormulaText text={prompt.text} />
      </div>
      {prompt.given.length > 0 && <GivenNumbers given={prompt.given} />}
      {prompt.matrices.length > 0 && (
        <div className="flex flex-wrap gap-x-10 gap-y-5">
          {prompt.matrices.map(({ name, rows }) => (
            <MatrixTable key={name} name={name} rows={rows} />
          ))}
          {prompt.opening && <OpeningFigure opening={prompt.opening} matrices={prompt.matrices} />}
        </div>
      )}
      {prompt.tables.map((table) => (
        <PromptTable key={table.name} {...table} />
      ))}
      {prompt.listings.map((listing) => (
        <Listing key={listing.name} {...listing} />
      ))}
      <ConventionNote convention={prompt.convention} />
    </div>
  )
}
