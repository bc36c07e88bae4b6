import type { Metadata } from 'next'
import { PageHeader } from '@/components/page-header'
import { FamilyChooser } from '@/components/practice/family-chooser'
import { families } from '@/lib/questions/families'
import { findViewer } from '@/lib/server/auth/find-viewer'
import { findOpenPractice } from '@/lib/server/practice/find-practice'
import { startPracticeAction } from './actions'

export const metadata: Metadata = { title: 'Practice' }

export default async function PracticePage() {
  const viewer = await findViewer()
  const open = viewer && (await findOpenPractice(viewer.userId))
  return (
    <>
      <PageHeader
        title="Practice"
        intro="One question at a time, with other numbers each time. A wrong answer shows which mistake leads to it."
      />
      <FamilyChooser
        families={families.map(({ id, title, description }) => ({ id, title, description }))}
        open={open}
        action={startPracticeAction}
      />
    </>
  )
}
