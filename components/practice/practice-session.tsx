import Link from 'next/link'
import type { AttemptView, GradedSlotView } from '@/lib/attempts/attempt-view'
import { Why } from '../attempt/graded-slot'
import { Button } from '../button'
import { PromptView } from '../question/prompt-view'
import { Verdict } from '../question/verdict'
import { AnotherQuestion } from './another-question'
import { AskedQuestion } from './asked-question'
import type { PracticeFormState } from './practice-form'

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
  finish,
}: {
  attempt: AttemptView
  guest: boolean
  answer: Answer
  another: () => Promise<'asked' | 'exhausted'>
  finish: () => Promise<void>
}) {
  const slot = attempt.slots.at(-1)
  if (!slot) return null
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div>
          <h1 className="text-xl">{attempt.title}</h1>
          <p className="figures text-base text-ink-soft">
            Question {slot.position} · {attempt.points} of {attempt.maxPoints} right so far
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
        {slot.state === 'open' ? (
          <AskedQuestion
            key={slot.position}
            prompt={slot.prompt}
            code={slot.code}
            action={answer.bind(null, attempt.id, slot.position)}
          />
        ) : (
          <Answered slot={slot} another={another} />
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

function Answered({ slot, another }: { slot: GradedSlotView; another: () => Promise<'asked' | 'exhausted'> }) {
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
          outcomeId="outcome"
        />
      </div>
      <AnotherQuestion another={another} verdictId="verdict" describedBy="outcome" />
      <Why slot={slot} />
    </>
  )
}
