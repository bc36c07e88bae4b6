import type { Prompt } from '@/lib/questions/question'
import { FormulaText } from '../formula-text'
import { ConventionNote } from './convention-note'
import { GivenNumbers } from './given-numbers'
import { Listing } from './listing'
import { MatrixTable } from './matrix-table'
import { OpeningFigure } from './opening-figure'
import { PromptTable } from './prompt-table'

/** What is asked and everything to answer it with, in the order in which it is read. */
export function PromptBody({ prompt, textId }: { prompt: Prompt; textId: string | null }) {
  return (
    <>
      <div id={textId ?? undefined}>
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
    </>
  )
}
