import type { GradedSlotView } from '@/lib/attempts/attempt-view'
import { ButtonLink } from '../button-link'
import { PageHeader } from '../page-header'
import { StaticMarkup } from '../static-markup'
import { GradedQuestion } from './graded-question'
import { pointsOf } from './points-of'
import { StepThrough } from './step-through'
import { Why } from './why'

/** One question of a closed attempt with everything there is to say about it. `review` is the whole attempt's address. */
export function QuestionReview({
  title,
  student,
  slot,
  questions,
  review,
}: {
  title: string
  student: string | null
  slot: GradedSlotView
  questions: number
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
      <StaticMarkup>
        <div className="flex flex-col gap-8">
          <GradedQuestion slot={slot} />
          <Why slot={slot} />
        </div>
      </StaticMarkup>
      <div className="mt-8">
        <StepThrough slot={slot} />
      </div>
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
