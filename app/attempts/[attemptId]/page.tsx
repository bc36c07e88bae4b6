import { notFound, redirect } from 'next/navigation'
import { ReviewedQuestion } from '@/components/attempt/reviewed-question'
import { SlotSolution } from '@/components/attempt/slot-solution'
import { ExamPaper, type PaperSlot } from '@/components/exam/exam-paper'
import { PageHeader } from '@/components/page-header'
import { promptTextId } from '@/components/question/prompt-text-id'
import { PromptView } from '@/components/question/prompt-view'
import { StaticMarkup } from '@/components/static-markup'
import { hasSolution } from '@/lib/attempts/slot-view'
import { findPaper, type PaperSlotView } from '@/lib/server/attempts/find-paper'
import { requireAccount } from '@/lib/server/auth/require-account'
import { currentTime } from '@/lib/server/clock'
import { privatePage } from '../../page-metadata'

export const metadata = privatePage('Exam')

type Props = {
  params: Promise<{ attemptId: string }>
  /** `question`: the position to begin with. */
  searchParams: Promise<{ question?: string | string[] }>
}

export default async function ExamPage({ params, searchParams }: Props) {
  const { attemptId } = await params
  const { question } = await searchParams
  const viewer = await requireAccount(`/attempts/${attemptId}`)
  const now = currentTime()
  const paper = await findPaper(viewer.userId, attemptId, now)
  switch (paper?.kind) {
    case undefined:
      return notFound()
    case 'review':
      return redirect(`/attempts/${attemptId}/review`)
    case 'practice':
      return redirect(`/practice/${attemptId}`)
    case 'open':
      return (
        <>
          <PageHeader title={paper.title} />
          <noscript>
            <p>Answers are saved as you type, which needs JavaScript. Please switch it on for this page.</p>
          </noscript>
          <ExamPaper
            attemptId={attemptId}
            deadline={paper.deadline}
            notice={paper.notice}
            now={now.toISOString()}
            oneWay={paper.oneWay}
            checks={paper.checks}
            first={paper.slots.find(({ position }) => String(position) === question)?.position ?? null}
            slots={paper.slots.map(paperSlot)}
          />
        </>
      )
  }
}

function paperSlot(slot: PaperSlotView): PaperSlot {
  const { position } = slot
  if (slot.state !== 'open') {
    const result = (
      <StaticMarkup>
        <ReviewedQuestion slot={slot} page={null} />
        {hasSolution(slot) && <SlotSolution slot={slot} />}
      </StaticMarkup>
    )
    return { state: 'checked', position, result }
  }
  const { prompt, raw, flagged, revision, problem, numbers } = slot
  const textId = promptTextId(position)
  return {
    ...{ state: 'open', position, raw, flagged, revision, problem, numbers, promptTextId: textId },
    format: prompt.format,
    prompt: (
      <StaticMarkup>
        <PromptView prompt={prompt} code={null} textId={textId} />
      </StaticMarkup>
    ),
  }
}
