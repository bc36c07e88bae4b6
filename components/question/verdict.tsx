import type { CellReview } from '@/lib/grading/cell-review'
import type { AnswerFormat } from '@/lib/questions/answer'
import { FormulaLine } from '../formula-line'
import { CellReviewTable } from './cell-review-table'
import { givenAnswer } from './given-answer'
import { type Outcome, OutcomeMark } from './outcome-mark'
import { Suspects, type SuspectText } from './suspects'

type VerdictProps = {
  outcome: Outcome
  format: AnswerFormat
  /** What was typed, untouched, or the id of the option that was chosen. */
  raw: string
  /** The right answer as it is written for people. */
  correct: string
  /** Cell by cell, where the answer has cells. */
  cells: CellReview | null
  suspects: readonly SuspectText[]
  /** An id for the outcome alone, where it has just become known: a screen reader is told of it. */
  outcomeId?: string
}

const boxes: Record<Outcome, string> = {
  right: 'border-correct bg-correct-wash',
  wrong: 'border-wrong bg-wrong-wash',
  unanswered: 'border-edge bg-sunk',
}

/** How an answer was graded and, where it was wrong, what probably happened. */
export function Verdict({ outcome, format, raw, correct, cells, suspects, outcomeId }: VerdictProps) {
  const mark = outcome === 'wrong' && cells?.flat().some(counts) ? 'partly' : outcome
  return (
    <div className={`max-w-3xl rounded border-l-4 px-4 py-4 sm:px-5 ${boxes[outcome]}`}>
      <div className="flex flex-wrap items-center gap-x-8 gap-y-1 text-lg">
        {outcomeId === undefined ? (
          <OutcomeMark outcome={mark} />
        ) : (
          <div id={outcomeId} role="status">
            <OutcomeMark outcome={mark} />
          </div>
        )}
        {cells === null && (
          <Answers outcome={outcome} format={format} given={givenAnswer(format, raw)} correct={correct} />
        )}
      </div>
      {cells !== null && format.kind === 'cells' && <CellReviewTable format={format} cells={cells} />}
      {outcome === 'wrong' && <Suspects kind={format.kind} suspects={suspects} />}
    </div>
  )
}

function counts({ mark }: CellReview[number][number]): boolean {
  return mark === 'right' || mark === 'carried'
}

function Answers({
  outcome,
  format,
  given,
  correct,
}: {
  outcome: Outcome
  format: AnswerFormat
  given: string
  correct: string
}) {
  // The words of an option are ours and may hold formulas; what was typed is shown as it is.
  const set = (text: string) =>
    format.kind === 'choice' || format.kind === 'choices' ? <FormulaLine text={text} /> : text
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-1">
      {outcome === 'wrong' && (
        <div className="flex gap-2">
          <dt className="whitespace-nowrap">You answered</dt>
          <dd className="figures font-semibold wrap-anywhere">{set(given)}</dd>
        </div>
      )}
      <div className="flex gap-2">
        <dt className="whitespace-nowrap">Right answer</dt>
        <dd className="figures font-semibold">{set(correct)}</dd>
      </div>
    </dl>
  )
}
