import Link from 'next/link'
import type { ReactNode } from 'react'
import type { AttemptView } from '@/lib/attempts/attempt-view'
import type { GradedSlotView } from '@/lib/attempts/slot-view'
import type { ConventionId } from '@/lib/questions/conventions'
import { AnswerReplay } from '../attempt/answer-replay'
import { StepThrough } from '../attempt/step-through'
import { Why } from '../attempt/why'
import { Button } from '../button'
import { CertaintyNote } from '../certainty/certainty-note'
import { PromptView } from '../question/prompt-view'
import { Verdict } from '../question/verdict'
import { AnotherQuestion } from './another-question'
import { AskedQuestion } from './asked-question'
import type { PracticeFormState } from './practice-form'
import { RestateOffer } from './restate-offer'

type Answer = (
  attemptId: string,
  position: number,
  before: PracticeFormState,
  form: FormData,
) => Promise<PracticeFormState>

/** One question at a time: the newest slot, asked or with its verdict and the why. */
export function PracticeSession({
  attempt,
  guest,
  answer,
  another,
  followUp,
  restatable,
  restate,
  finish,
}: {
  attempt: AttemptView
  guest: boolean
  answer: Answer
  another: () => Promise<'asked' | 'exhausted'>
  /** Finds out which mistake was behind the newest answer; null where that is known or cannot be. */
  followUp: (() => Promise<void>) | null
  /** The conventions under which the newest question can be asked again. */
  restatable: readonly ConventionId[]
  restate: (convention: ConventionId) => Promise<void>
  finish: () => Promise<void>
}) {
  const slot = attempt.slots.at(-1)
  if (!slot) return null
  const graded = attempt.slots.filter(({ state }) => state === 'graded')
  const right = attempt.slots.filter((past) => past.state === 'graded' && past.outcome === 'right').length
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div>
          <h1 className="text-xl">{attempt.title}</h1>
          <p className="figures text-base text-ink-soft">
            Question {slot.position} · {right} of {graded.length} right so far
          </p>
        </div>
        <form action={finish}>
          <Button kind="secondary">Finish</Button>
        </form>
      </div>
      <section
        data-question={slot.position}
        aria-label={`Question ${slot.position}`}
        className="flex scroll-mt-4 flex-col gap-8"
      >
        {slot.followsUp !== null && (
          <p className="-mb-4 text-ink-soft">
            A follow-up to question {slot.followsUp}: its numbers help to tell which mistake was behind your answer
            there.
          </p>
        )}
        {slot.state === 'graded' ? (
          <Answered slot={slot}>
            <div className="flex flex-wrap gap-3">
              <AnotherQuestion another={another} verdictId="verdict" describedBy="outcome" />
              {followUp && (
                <form action={followUp}>
                  <Button kind="secondary">Find out which mistake</Button>
                </form>
              )}
            </div>
            <RestateOffer offered={restatable} restate={restate} />
          </Answered>
        ) : (
          <AskedQuestion
            key={slot.position}
            prompt={slot.prompt}
            numbers={slot.numbers}
            code={slot.code}
            asksCertainty
            action={answer.bind(null, attempt.id, slot.position)}
          />
        )}
      </section>
      {guest && slot.state === 'graded' && (
        <p className="border-t border-line pt-4 text-ink-soft">
          You are practising as a guest. <Link href="/sign-up">Make an account</Link> to keep this session and see your
          progress on any device.
        </p>
      )}
    </div>
  )
}

/** `children`: how to go on. */
function Answered({ slot, children }: { slot: GradedSlotView; children: ReactNode }) {
  return (
    <>
      <PromptView prompt={slot.prompt} code={slot.code} />
      <div id="verdict">
        <Verdict
          outcome={slot.outcome}
          format={slot.prompt.format}
          raw={slot.raw}
          correct={slot.correct}
          cells={slot.cells}
          suspects={slot.suspects}
          conclusion={slot.conclusion}
          outcomeId="outcome"
        />
        <CertaintyNote {...slot} />
      </div>
      <AnswerReplay slot={slot} />
      <div className="flex flex-col gap-5">{children}</div>
      <Why slot={slot} />
      <StepThrough slot={slot} />
    </>
  )
}
