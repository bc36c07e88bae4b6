import Link from 'next/link'
import type { QuickCheckView } from '@/lib/lesson/quick-check-view'
import { AskedQuestion } from '../practice/asked-question'
import type { PracticeFormState } from '../practice/practice-form'
import { AnsweredQuestion } from './answered-question'
import { CheckMarks } from './check-marks'
import { CheckSummary } from './check-summary'
import { GoOnLink } from './go-on-link'
import { KeepFocus } from './keep-focus'

type Answer = (check: string, position: number, before: PracticeFormState, form: FormData) => Promise<PracticeFormState>

/** Four questions, one at a time with the why, and what to revise in the end. */
export function QuickCheck({ check, guest, answer }: { check: QuickCheckView; guest: boolean; answer: Answer }) {
  const path = '/learn/quick-check'
  const addressOf = (position: number) => `${path}?check=${check.seed}&question=${position}#quick-check`
  return (
    <section id="quick-check" aria-labelledby="quick-check-title" data-question className="scroll-mt-4">
      <h2 id="quick-check-title" className="mb-4">
        {check.state === 'done' ? 'Your result' : `Question ${check.position} of ${check.marks.length}`}
      </h2>
      <KeepFocus shown={`${check.seed} ${check.state} ${check.state === 'done' ? '' : check.position}`}>
        {check.state !== 'done' && <CheckMarks marks={check.marks} position={check.position} addressOf={addressOf} />}
        <Shown
          check={check}
          answer={answer}
          summary={`${path}?check=${check.seed}#quick-check`}
          again={`${path}?check=${check.fresh}#quick-check`}
          addressOf={addressOf}
        />
      </KeepFocus>
      {guest && check.state === 'done' && (
        <p className="mt-8 border-t border-line pt-4 text-ink-soft">
          You did this as a guest. <Link href="/sign-up">Make an account</Link> to keep the result and see your progress
          on any device.
        </p>
      )}
    </section>
  )
}

function Shown({
  check,
  answer,
  summary,
  again,
  addressOf,
}: {
  check: QuickCheckView
  answer: Answer
  summary: string
  again: string
  addressOf: (position: number) => string
}) {
  switch (check.state) {
    case 'asked':
      return (
        <AskedQuestion
          key={`${check.seed} ${check.position}`}
          prompt={check.prompt}
          numbers={check.numbers}
          code={null}
          heading="h3"
          takesFocus={false}
          action={answer.bind(null, check.seed, check.position)}
        />
      )
    case 'answered':
      return (
        <AnsweredQuestion slot={check.slot} outcomeId="outcome" solutionOpen={check.slot.outcome !== 'right'}>
          <div className="flex flex-wrap gap-3">
            {check.position < check.marks.length && (
              <GoOnLink href={addressOf(check.position + 1)} outcomeId="outcome">
                Next question
              </GoOnLink>
            )}
            {!check.marks.includes(null) && (
              <GoOnLink
                href={summary}
                kind={check.position < check.marks.length ? 'quiet' : 'primary'}
                outcomeId="outcome"
              >
                See your result
              </GoOnLink>
            )}
          </div>
        </AnsweredQuestion>
      )
    case 'done':
      return <CheckSummary slots={check.slots} revisions={check.revisions} again={again} addressOf={addressOf} />
  }
}
