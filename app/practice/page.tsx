import { PageHeader } from '@/components/page-header'
import { FamilyChooser } from '@/components/practice/family-chooser'
import { familiesBySkill } from '@/lib/questions/families-by-skill'
import { findViewer } from '@/lib/server/auth/find-viewer'
import { findOpenPractice } from '@/lib/server/practice/find-practice'
import { publicPage } from '../page-metadata'
import { startPracticeAction } from './actions'

export const metadata = publicPage(
  '/practice',
  'Practice',
  'Practise convolution layers one question at a time, with new numbers every time. A wrong answer shows which mistake leads to it. No account needed.',
)

export default async function PracticePage() {
  const viewer = await findViewer()
  const open = viewer && (await findOpenPractice(viewer.userId))
  return (
    <>
      <PageHeader
        title="Practice"
        intro="One question at a time, with other numbers each time. A wrong answer shows which mistake leads to it."
      />
      <FamilyChooser groups={familiesBySkill()} open={open} action={startPracticeAction} />
    </>
  )
}
