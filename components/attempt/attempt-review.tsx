import type { AttemptView } from '@/lib/attempts/attempt-view'
import { type GradedSlotView, type HeldBackSlotView, hasSolution } from '@/lib/attempts/slot-view'
import { findSection, sectionPath } from '@/lib/lesson/sections'
import { ButtonLink } from '../button-link'
import { CertaintyTable } from '../certainty/certainty-table'
import { Notice } from '../notice'
import { PageHeader } from '../page-header'
import { Stat } from '../stat'
import { StaticMarkup } from '../static-markup'
import { HeldBackNotice } from './held-back-notice'
import { LocalTime } from './local-time'
import { NotCounted } from './not-counted'
import { OpenedParts } from './opened-parts'
import { PartDisclosure } from './part-disclosure'
import { RegradeNotices, type RegradeNoticeView, RulingNotes } from './regrade-notices'
import { Reopening } from './reopening'
import { ReviewedSlot } from './reviewed-slot'
import { SlotSolution } from './slot-solution'
import { SlotSummary } from './slot-summary'

/** Worked solutions with every question, or each when it is opened, as replays then are. `address`: this page's, above those of its questions. */
export type Solutions = { kind: 'inline' } | { kind: 'all' | 'on-demand'; address: string }

type Reviewed = GradedSlotView | HeldBackSlotView

/** What was graded of an attempt, as far as it may be seen: the score, every answer, the right answer and the why. */
export function AttemptReview({
  attempt,
  student,
  regrades,
  solutions,
}: {
  attempt: AttemptView
  student: string | null
  regrades: readonly RegradeNoticeView[]
  solutions: Solutions
}) {
  const reviewed = attempt.slots.filter((slot) => slot.state !== 'open')
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
      {student === null && attempt.kind === 'exam' && attempt.closed && (
        <Reopening attemptId={attempt.id} closedAt={attempt.closed.at} />
      )}
      {attempt.notice !== null && <Notice kind="info" title={attempt.notice} />}
      {attempt.closed?.by === 'deadline' && (
        <Notice kind="info" title="Time ran out">
          <p>The exam was handed in at its deadline with everything that had been saved.</p>
        </Notice>
      )}
      <HeldBackNotice parts={attempt.heldBack} />
      <RegradeNotices notices={regrades} own={student === null} />
      {attempt.kind === 'exam' && student === null && (
        <NotCounted
          attemptId={attempt.id}
          answers={reviewed.map(({ position, raw, prompt }) => ({ position, raw, format: prompt.format }))}
        />
      )}
      {attempt.points === null ? (
        <div className="mt-8" />
      ) : (
        <dl className="my-8 flex flex-wrap gap-x-12 gap-y-4">
          <Score {...attempt} points={attempt.points} />
          <RightOnes slots={reviewed} />
        </dl>
      )}
      <CertaintyTable slots={reviewed} />
      <StaticMarkup>
        <SlotSummary slots={reviewed} />
      </StaticMarkup>
      {reviewed.some(hasSolution) && <SolutionsChoice solutions={solutions} />}
      <StaticMarkup>
        <div className="mt-12 flex flex-col gap-12">
          {reviewed.map((slot) => (
            <ReviewedSlot
              key={slot.position}
              slot={slot}
              notes={<RulingNotes notices={regrades} position={slot.position} />}
              solution={<Solution slot={slot} solutions={solutions} />}
              page={solutions.kind === 'on-demand' ? pageOf(slot, solutions) : null}
            />
          ))}
        </div>
      </StaticMarkup>
      {solutions.kind === 'on-demand' && <OpenedParts />}
    </>
  )
}

function Score({ points, maxPoints, credit }: { points: number } & Pick<AttemptView, 'maxPoints' | 'credit'>) {
  const share = maxPoints === 0 ? 0 : points / maxPoints
  const late = credit === 1 ? '' : `, late: ${Math.round(credit * 100)} % of the points kept`
  return <Stat label="Score" value={`${points} / ${maxPoints}`} note={`${Math.round(share * 100)} %${late}`} />
}

/** How many are right, where that may be seen. */
function RightOnes({ slots }: { slots: readonly Reviewed[] }) {
  const results = slots.flatMap((slot) => (slot.state === 'graded' ? slot : slot.result) ?? [])
  if (results.length < slots.length) return null
  const right = results.filter(({ outcome }) => outcome === 'right').length
  return <Stat label="Right" value={`${right} of ${results.length}`} />
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

function Solution({ slot, solutions }: { slot: Reviewed; solutions: Solutions }) {
  if (!hasSolution(slot)) return null
  switch (solutions.kind) {
    case 'inline':
    case 'all':
      return <SlotSolution slot={slot} />
    case 'on-demand':
      return (
        <PartDisclosure
          part="solution"
          name="the worked solution"
          summary="Worked solution"
          page={pageOf(slot, solutions)}
          position={slot.position}
        />
      )
  }
}

function pageOf({ position }: Reviewed, { address }: { address: string }): string {
  return `${address}/${position}`
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
