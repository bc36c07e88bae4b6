import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/page-header'
import { AskedQuestion } from '@/components/practice/asked-question'
import { askedPrompt } from '@/lib/attempts/asked-prompt'
import { numberKindOf } from '@/lib/questions/number-kind'
import { questionCode } from '@/lib/questions/question-code'
import { findViewer } from '@/lib/server/auth/find-viewer'
import { currentTime } from '@/lib/server/clock'
import { findCodedQuestion } from '@/lib/server/practice/find-coded-question'
import { privatePage } from '../../page-metadata'
import { answerCodedAction } from '../actions'

type Address = { params: Promise<{ code: string }> }

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { code } = await params
  return privatePage(`Question ${readCode(code)}`)
}

/** Looking at a question starts nothing; the first answer to it does. */
export default async function CodedQuestionPage({ params }: Address) {
  const { code } = await params
  const question = await findCodedQuestion(await findViewer(), readCode(code), currentTime())
  if (!question) notFound()
  const { ref, prompt } = question
  const shown = questionCode(ref, prompt.convention)
  return (
    <>
      <PageHeader
        title={`Question ${shown}`}
        intro="Answer it here; your practice then goes on with others of its kind."
      />
      <section data-question="1" aria-label="Question" className="flex scroll-mt-4 flex-col gap-8">
        <AskedQuestion
          prompt={askedPrompt(prompt)}
          numbers={numberKindOf(ref.family)}
          code={null}
          action={answerCodedAction.bind(null, readCode(code))}
        />
      </section>
    </>
  )
}

/** The code in the address, which Next hands on as it was encoded; what is not even encoded rightly names nothing. */
function readCode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return ''
  }
}
