import type { GradedSlotView } from '@/lib/attempts/slot-view'
import { promptTextId } from '../question/prompt-text-id'
import { PromptView } from '../question/prompt-view'
import { Verdict } from '../question/verdict'
import { AnswerReplay } from './answer-replay'

/** A question with what was answered, what is right, and where it went wrong. */
export function GradedQuestion({ slot }: { slot: GradedSlotView }) {
  return (
    <div className="flex flex-col gap-6">
      <PromptView prompt={slot.prompt} code={slot.code} textId={promptTextId(slot.position)} />
      <Verdict
        outcome={slot.outcome}
        format={slot.prompt.format}
        raw={slot.raw}
        correct={slot.correct}
        cells={slot.cells}
        suspects={slot.suspects}
        conclusion={slot.conclusion}
      />
      <AnswerReplay slot={slot} />
    </div>
  )
}
