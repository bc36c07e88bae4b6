'use server'

import { refresh } from 'next/cache'
import { notFound } from 'next/navigation'
import type { ChangeFormState } from '@/components/teach/attempt-dialog'
import { findViewer } from '@/lib/server/auth/find-viewer'
import { currentTime } from '@/lib/server/clock'
import { formTexts } from '@/lib/server/http/form-texts'
import { changeAttempt } from '@/lib/server/teach/change-attempt'

export async function changeAttemptAction(
  slug: string,
  attemptId: string,
  _before: ChangeFormState,
  form: FormData,
): Promise<ChangeFormState> {
  const viewer = await findViewer()
  const values = formTexts(form)
  const result = viewer && (await changeAttempt(viewer, String(slug), String(attemptId), values, currentTime()))
  switch (result?.kind) {
    case undefined:
      return notFound()
    case 'problems':
      return { values, ...result }
    case 'done':
      refresh()
      return { values, kind: 'done' }
  }
}
