import { notFound, redirect } from 'next/navigation'
import { ExamPaper } from '@/components/exam/exam-paper'
import { PageHeader } from '@/components/page-header'
import { PromptView } from '@/components/question/prompt-view'
import { StaticMarkup } from '@/components/static-markup'
import { findPaper } from '@/lib/server/attempts/find-paper'
import { requireAccount } from '@/lib/server/auth/require-account'
import { currentTime } from '@/lib/server/clock'
import { privatePage } from '../../page-metadata'

export const metadata = privatePage('Exam')

export default async function ExamPage({ params }: { params: Promise<{ attemptId: string }> }) {
  const { attemptId } = await params
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
            slots={paper.slots.map(({ prompt, ...slot }) => ({
              position: slot.position,
              raw: slot.raw,
              flagged: slot.flagged,
              revision: slot.revision,
              problem: slot.problem,
              format: prompt.format,
              numbers: slot.numbers,
              promptTextId: promptTextId(slot.position),
              prompt: (
                <StaticMarkup>
                  <PromptView prompt={prompt} code={null} textId={promptTextId(slot.position)} />
                </StaticMarkup>
              ),
            }))}
          />
        </>
      )
  }
}

function promptTextId(position: number): string {
  return `question-${position}-text`
}
