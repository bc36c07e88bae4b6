import type { HeldBack } from '@/lib/attempts/disclosure'
import type { GradedSlotView, HeldBackSlotView } from '@/lib/attempts/slot-view'
import { ButtonLink } from '../button-link'
import { PageHeader } from '../page-header'
import { StaticMarkup } from '../static-markup'
import { HeldBackNotice } from './held-back-notice'
import { pointsOf } from './points-of'
import { type RegradeNoticeView, RulingNotes } from './regrade-notices'
import { ReviewedQuestion } from './reviewed-question'
import { SlotSolution } from './slot-solution'
import { StepThrough } from './step-through'

/** One question of a closed attempt with everything there is to say about it. `review` is the whole attempt's address. */
export function QuestionReview({
  title,
  student,
  slot,
  questions,
  heldBack,
  regrades,
  review,
}: {
  title: string
  student: string | null
  slot: GradedSlotView | HeldBackSlotView
  questions: number
  heldBack: readonly HeldBack[]
  regrades: readonly RegradeNoticeView[]
  review: string
}) {
  const { position } = slot
  return (
    <>
      <PageHeader
        title={`Question ${position} of ${questions}`}
        intro={
          <>
            {title}
            {student !== null && <>, attempt of {student}</>} · <span className="figures">{pointsOf(slot)}</span>
          </>
        }
        actions={
          <ButtonLink href={`${review}#question-${position}`} kind="secondary">
            All questions
          </ButtonLink>
        }
      />
      <HeldBackNotice parts={heldBack} />
      <StaticMarkup>
        <div className="flex flex-col gap-8">
          <RulingNotes notices={regrades} position={position} />
          <ReviewedQuestion slot={slot} page={null} />
          <SlotSolution slot={slot} />
        </div>
      </StaticMarkup>
      {slot.state === 'graded' && (
        <div className="mt-8">
          <StepThrough slot={slot} />
        </div>
      )}
      <nav aria-label="Questions of this attempt" className="mt-10 flex flex-wrap gap-3 border-t-2 border-line pt-6">
        {position > 1 && (
          <ButtonLink href={`${review}/${position - 1}`} kind="secondary">
            Previous question
          </ButtonLink>
        )}
        {position < questions && <ButtonLink href={`${review}/${position + 1}`}>Next question</ButtonLink>}
      </nav>
    </>
  )
}
