import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { QuickCheck } from '@/components/lesson/quick-check'
import { SectionPage } from '@/components/lesson/section-page'
import { YourTurn } from '@/components/lesson/your-turn'
import { findSection, sectionPath } from '@/lib/lesson/sections'
import { findViewer } from '@/lib/server/auth/find-viewer'
import { randomSeed } from '@/lib/server/clock'
import { type CheckAddress, findSectionCheck } from '@/lib/server/lesson/find-section-check'
import { loadReading } from '@/lib/server/lesson/viewer-reading'
import { publicPage } from '../../page-metadata'
import { answerQuickCheckAction } from '../answer-quick-check'
import { answerTurnAction } from '../answer-turn'

type Address = { params: Promise<{ slug: string }>; searchParams: Promise<CheckAddress> }

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const section = findSection((await params).slug)
  return section ? publicPage(sectionPath(section), section.title, section.gist) : {}
}

export default async function LessonSectionPage({ params, searchParams }: Address) {
  const section = findSection((await params).slug) ?? notFound()
  const viewer = await findViewer()
  const [reading, check] = await Promise.all([
    loadReading(viewer),
    findSectionCheck(viewer, section.slug, await searchParams, randomSeed()),
  ])
  return (
    <SectionPage section={section} reading={reading}>
      {check.kind === 'turn' ? (
        <YourTurn {...check} answer={answerTurnAction} />
      ) : (
        <QuickCheck {...check} answer={answerQuickCheckAction} />
      )}
    </SectionPage>
  )
}
