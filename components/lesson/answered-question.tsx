import type { ReactNode } from 'react'
import type { GradedSlotView } from '@/lib/attempts/slot-view'
import { AnswerReplay } from '../attempt/answer-replay'
import { Why } from '../attempt/why'
import { PromptView } from '../question/prompt-view'
import { Verdict } from '../question/verdict'

/** A question of the lesson with its verdict; the worked solution opens on demand. `children`: how to go on. */
export function AnsweredQuestion({
  slot,
  outcomeId,
  solutionOpen,
  children,
}: {
  slot: GradedSlotView
  outcomeId: string
  solutionOpen: boolean
  children: ReactNode
}) {
  return (
    <>
      <PromptView prompt={slot.prompt} code={slot.code} heading="h3" />
      <div id="verdict">
        <Verdict
          outcome={slot.outcome}
          format={slot.prompt.format}
          raw={slot.raw}
          correct={slot.correct}
          cells={slot.cells}
          suspects={slot.suspects}
          conclusion={slot.conclusion}
          outcomeId={outcomeId}
        />
      </div>
      <AnswerReplay slot={slot} />
      {children}
      <details open={solutionOpen}>
        <summary className="w-fit font-semibold text-link">Worked solution</summary>
        {/* The summary says it already to whoever sees the page. */}
        <div className="mt-4 [&_h3]:sr-only">
          <Why slot={slot} />
        </div>
      </details>
    </>
  )
}
