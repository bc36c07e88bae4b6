'use server'

import { refresh } from 'next/cache'
import { notFound } from 'next/navigation'
import type { RegradeFormState } from '@/components/teach/regrade-form'
import { RegradePreview } from '@/components/teach/regrade-preview'
import type { UndoState } from '@/components/teach/undo-form'
import { findViewer } from '@/lib/server/auth/find-viewer'
import { currentTime } from '@/lib/server/clock'
import { formTexts } from '@/lib/server/http/form-texts'
import { applyRegrade } from '@/lib/server/regrades/apply-regrade'
import { previewRegrade } from '@/lib/server/regrades/preview-regrade'
import { undoRegrade } from '@/lib/server/regrades/undo-regrade'

/** With `seen`, which a dry run tells, the ruling is applied; without, it is tried. Nothing else of the form decides a score. */
export async function regradeAction(
  slug: string,
  _before: RegradeFormState,
  form: FormData,
): Promise<RegradeFormState> {
  const viewer = await findViewer()
  if (!viewer) notFound()
  const { seen, ...values } = formTexts(form)
  if (seen === undefined) {
    const result = await previewRegrade(viewer, String(slug), values, currentTime())
    if (!result) notFound()
    if (result.kind === 'problems') return { values, ...result }
    const { dryRun } = result
    return { values, kind: 'dry-run', seen: dryRun.seen, preview: <RegradePreview dryRun={dryRun} /> }
  }
  const result = await applyRegrade(viewer, String(slug), values, seen, currentTime())
  if (!result) notFound()
  if (result.kind === 'applied') {
    refresh()
    return { values: {}, kind: 'applied' }
  }
  return { values, ...result }
}

export async function undoRegradeAction(
  slug: string,
  regradeId: string,
  _before: UndoState,
  form: FormData,
): Promise<UndoState> {
  const viewer = await findViewer()
  const why = String(form.get('why') ?? '')
  const result = viewer && (await undoRegrade(viewer, String(slug), String(regradeId), why, currentTime()))
  switch (result?.kind) {
    case undefined:
      return notFound()
    case 'problem':
      return { why, problem: result.problem }
    case 'not-the-last':
      return { why, problem: 'A later regrade stands on this one: undo that first.' }
    case 'undone':
      refresh()
      return { why: '', problem: null }
  }
}
