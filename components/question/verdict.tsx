import type { CellReview } from '@/lib/grading/cell-review'
import type { AnswerFormat } from '@/lib/questions/answer'
import { CellReviewTable } from './cell-review-table'
import { Conclusion, type ConclusionText } from './conclusion'
import { givenAnswer } from './given-answer'
import { OptionReview } from './option-review'
import { type Outcome, OutcomeMark } from './outcome-mark'
import { Suspects, type SuspectText } from './suspects'

type VerdictProps = {
  outcome: Outcome
  format: AnswerFormat
  /** What was typed, untouched, or the id of the option that was chosen. */
  raw: string
  /** The right answer as it is written for people; null where it is kept back. */
  correct: string | null
  /** Cell by cell, where the answer has cells. */
  cells: CellReview | null
  /** Null where they are kept back. */
  suspects: readonly SuspectText[] | null
  /** Where the question was a follow-up: what its answer says about the suspects of the earlier one. */
  conclusion: ConclusionText | null
  /** An id for the outcome alone, where it has just become known: a screen reader is told of it. */
  outcomeId?: string
}

const boxes: Record<Outcome, string> = {
  right: 'border-correct bg-correct-wash',
  wrong: 'border-wrong bg-wrong-wash',
  unanswered: 'border-edge bg-sunk',
}

/** How an answer was graded and, where it was wrong, what probably happened. */
export function Verdict({ outcome, format, raw, correct, cells, suspects, conclusion, outcomeId }: VerdictProps) {
  const mark = outcome === 'wrong' && cells?.flat().some(counts) ? 'partly' : outcome
  // Of two options the other one is plain; of more, the question cannot be understood without them.
  const listed = format.kind === 'choices' || (format.kind === 'choice' && format.options.length > 2)
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
        {cells === null && !listed && <Answers outcome={outcome} given={givenAnswer(format, raw)} correct={correct} />}
      </div>
      {listed && <OptionReview format={format} raw={raw} correct={correct} />}
      {cells !== null && format.kind === 'cells' && <CellReviewTable format={format} cells={cells} />}
      {conclusion && <Conclusion {...conclusion} />}
      {outcome === 'wrong' && suspects && (conclusion === null || suspects.length > 0) && (
        <Suspects kind={format.kind} suspects={suspects} solved={correct !== null} />
      )}
    </div>
  )
}

function counts({ mark }: CellReview[number][number]): boolean {
  return mark === 'right' || mark === 'carried'
}

function Answers({ outcome, given, correct }: { outcome: Outcome; given: string; correct: string | null }) {
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-1">
      {(outcome === 'wrong' || (outcome === 'right' && correct === null)) && (
        <div className="flex gap-2">
          <dt className="whitespace-nowrap">You answered</dt>
          <dd className="figures font-semibold wrap-anywhere">{given}</dd>
        </div>
      )}
      {correct !== null && (
        <div className="flex gap-2">
          <dt className="whitespace-nowrap">Right answer</dt>
          <dd className="figures font-semibold">{correct}</dd>
        </div>
      )}
    </dl>
  )
}
