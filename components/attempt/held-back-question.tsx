import type { HeldBackSlotView } from '@/lib/attempts/slot-view'
import { CellReviewTable } from '../question/cell-review-table'
import { givenAnswer } from '../question/given-answer'
import { OptionReview } from '../question/option-review'
import { promptTextId } from '../question/prompt-text-id'
import { PromptView } from '../question/prompt-view'
import { Verdict } from '../question/verdict'

/** A question of an exam that is handed in, with as much of its result as its student may see. */
export function HeldBackQuestion({ slot }: { slot: HeldBackSlotView }) {
  const { prompt, code, raw, result, cells, suspects, solution } = slot
  return (
    <div className="flex flex-col gap-6">
      <PromptView prompt={prompt} code={code} textId={promptTextId(slot.position)} />
      {result === null ? (
        <Given slot={slot} />
      ) : (
        <Verdict
          outcome={result.outcome}
          format={prompt.format}
          raw={raw}
          correct={solution?.correct ?? null}
          cells={cells}
          suspects={suspects}
          conclusion={null}
        />
      )}
    </div>
  )
}

/** What was answered, with no word on whether it is right. */
function Given({ slot: { prompt, raw, cells } }: { slot: HeldBackSlotView }) {
  const { format } = prompt
  return (
    <div className="max-w-3xl rounded border-l-4 border-edge bg-sunk px-4 py-4 sm:px-5">
      <p className="text-lg">
        {raw === '' ? 'Not answered' : 'You answered'}
        {raw !== '' && cells === null && !('options' in format) && (
          <span className="figures ms-2 font-semibold wrap-anywhere">{givenAnswer(format, raw)}</span>
        )}
      </p>
      {'options' in format && <OptionReview format={format} raw={raw} correct={null} />}
      {cells !== null && format.kind === 'cells' && <CellReviewTable format={format} cells={cells} />}
    </div>
  )
}
