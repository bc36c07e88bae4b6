import type { AttemptView, GradedSlotView } from '@/lib/attempts/attempt-view'
import { findSection, sectionPath } from '@/lib/lesson/sections'
import { ButtonLink } from '../button-link'
import { Notice } from '../notice'
import { PageHeader } from '../page-header'
import { Stat } from '../stat'
import { StaticMarkup } from '../static-markup'
import { GradedSlot } from './graded-slot'
import { LocalTime } from './local-time'
import { OpenedSolutions } from './opened-solutions'
import { SlotSummary } from './slot-summary'
import { SolutionDisclosure } from './solution-disclosure'
import { Why } from './why'

/** Worked solutions with every question, or each when it is opened. `address`: this page's, above those of its questions. */
export type Solutions = { kind: 'inline' } | { kind: 'all' | 'on-demand'; address: string }

/** What was graded of an attempt: the score, every answer, the right answer and the why. */
export function AttemptReview({
  attempt,
  student,
  solutions,
}: {
  attempt: AttemptView
  student: string | null
  solutions: Solutions
}) {
  const graded = attempt.slots.filter((slot): slot is GradedSlotView => slot.state === 'graded')
  const right = graded.filter((slot) => slot.outcome === 'right').length
  const share = attempt.maxPoints === 0 ? 0 : attempt.points / attempt.maxPoints
  return (
    <>
      <PageHeader
        title={attempt.title}
        intro={
          <>
            {student !== null && <>Attempt of {student}. </>}
            Started <LocalTime iso={attempt.startedAt} />
            {attempt.closed && (
              <>
                , {attempt.kind === 'exam' ? 'submitted' : 'finished'} <LocalTime iso={attempt.closed.at} />
              </>
            )}
          </>
        }
        actions={student === null && <Onwards {...attempt} />}
      />
      {attempt.closed?.by === 'deadline' && (
        <Notice kind="info" title="Time ran out">
          <p>The exam was handed in at its deadline with everything that had been saved.</p>
        </Notice>
      )}
      <dl className="my-8 flex flex-wrap gap-x-12 gap-y-4">
        <Stat label="Score" value={`${attempt.points} / ${attempt.maxPoints}`} note={`${Math.round(share * 100)} %`} />
        <Stat label="Right" value={`${right} of ${graded.length}`} />
      </dl>
      <StaticMarkup>
        <SlotSummary slots={graded} />
      </StaticMarkup>
      <SolutionsChoice solutions={solutions} />
      <StaticMarkup>
        <div className="mt-12 flex flex-col gap-12">
          {graded.map((slot) => (
            <GradedSlot key={slot.position} slot={slot} solution={<Solution slot={slot} solutions={solutions} />} />
          ))}
        </div>
      </StaticMarkup>
      {solutions.kind === 'on-demand' && <OpenedSolutions />}
    </>
  )
}

function SolutionsChoice({ solutions }: { solutions: Solutions }) {
  switch (solutions.kind) {
    case 'inline':
      return null
    case 'all':
      return (
        <p className="mt-8">
          <ButtonLink href={solutions.address} kind="secondary">
            Hide the worked solutions
          </ButtonLink>
        </p>
      )
    case 'on-demand':
      return (
        <p className="mt-8">
          <ButtonLink href={`${solutions.address}?solutions=all`} kind="secondary">
            Show all worked solutions
          </ButtonLink>
        </p>
      )
  }
}

function Solution({ slot, solutions }: { slot: GradedSlotView; solutions: Solutions }) {
  switch (solutions.kind) {
    case 'inline':
    case 'all':
      return <Why slot={slot} />
    case 'on-demand':
      return <SolutionDisclosure page={`${solutions.address}/${slot.position}`} position={slot.position} />
  }
}

function Onwards({ kind, lesson }: Pick<AttemptView, 'kind' | 'lesson'>) {
  const section = lesson === null ? null : findSection(lesson)
  if (section) return <ButtonLink href={sectionPath(section)}>Back to the lesson</ButtonLink>
  switch (kind) {
    case 'exam':
      return (
        <>
          <ButtonLink href="/exams" kind="secondary">
            Exam Center
          </ButtonLink>
          <ButtonLink href="/practice">Practise</ButtonLink>
        </>
      )
    case 'practice':
      return <ButtonLink href="/practice">Practise again</ButtonLink>
  }
}
