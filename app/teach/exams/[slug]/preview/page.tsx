import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/button-link'
import { PageHeader } from '@/components/page-header'
import { ExamPreview } from '@/components/teach/exam-preview'
import { requireAccount } from '@/lib/server/auth/require-account'
import { previewExam } from '@/lib/server/teach/preview-exam'
import { privatePage } from '../../../../page-metadata'

export const metadata = privatePage('Preview')

type Address = { params: Promise<{ slug: string }>; searchParams: Promise<{ seed?: string | string[] }> }

export default async function PreviewPage({ params, searchParams }: Address) {
  const { slug } = await params
  const { seed } = await searchParams
  const viewer = await requireAccount(`/teach/exams/${slug}/preview`)
  const drawn = typeof seed === 'string' && seed !== '' ? seed.slice(0, 100) : '1'
  const preview = await previewExam(viewer, slug, drawn)
  if (!preview) notFound()
  return (
    <>
      <PageHeader
        title={`Preview of ${preview.title}`}
        intro="A paper as a student would get it. Looking at it stores nothing, and what you type stays here."
        actions={
          <ButtonLink href={`/teach/exams/${slug}/rules`} kind="secondary">
            Rules
          </ButtonLink>
        }
      />
      <ExamPreview seed={drawn} questions={preview.questions} />
    </>
  )
}
