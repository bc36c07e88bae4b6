import type { GradedSlotView } from '@/lib/attempts/slot-view'
import { promptTextId } from '../question/prompt-text-id'
import { PromptView } from '../question/prompt-view'
import { Verdict } from '../question/verdict'
import { AnswerReplay } from './answer-replay'
import { PartDisclosure } from './part-disclosure'
import { replayOf } from './replay-of'

/**
 * A question with what was answered, what is right, and where it went wrong. `page`: where its parts that are seldom looked at
 * are fetched from once they are opened; null has them here.
 */
export function GradedQuestion({ slot, page }: { slot: GradedSlotView; page: string | null }) {
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
      {page === null ? <AnswerReplay slot={slot} /> : <ReplayDisclosure slot={slot} page={page} />}
    </div>
  )
}

function ReplayDisclosure({ slot, page }: { slot: GradedSlotView; page: string }) {
  const replay = replayOf(slot)
  if (replay === null) return null
  return (
    <PartDisclosure
      part="replay"
      name="the picture of your answer"
      summary={replay.invitation}
      page={page}
      position={slot.position}
      className="max-w-3xl"
    />
  )
}
