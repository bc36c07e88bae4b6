'use server'

import { refresh } from 'next/cache'
import { notFound } from 'next/navigation'
import type { GrantFormState } from '@/components/teach/grant-form'
import type { Texts } from '@/lib/attempts/form-fields'
import { findViewer } from '@/lib/server/auth/find-viewer'
import { currentTime } from '@/lib/server/clock'
import { formTexts } from '@/lib/server/http/form-texts'
import { setAccommodation } from '@/lib/server/teach/accommodations'
import { grantOverride, takeBackOverride } from '@/lib/server/teach/exam-overrides'
import { saveGroup } from '@/lib/server/teach/student-groups'

type Outcome = { kind: 'problems'; problems: Texts } | { kind: 'saved' } | null

export async function setAccommodationAction(
  userId: string,
  _before: GrantFormState,
  form: FormData,
): Promise<GrantFormState> {
  const viewer = await findViewer()
  const values = formTexts(form)
  return stateAfter(values, viewer && (await setAccommodation(viewer, String(userId), values, currentTime())))
}

export async function saveGroupAction(
  groupId: string | null,
  _before: GrantFormState,
  form: FormData,
): Promise<GrantFormState> {
  const viewer = await findViewer()
  const values = formTexts(form)
  const id = groupId === null ? null : String(groupId)
  return stateAfter(values, viewer && (await saveGroup(viewer, id, values)))
}

export async function grantOverrideAction(
  slug: string,
  _before: GrantFormState,
  form: FormData,
): Promise<GrantFormState> {
  const viewer = await findViewer()
  const values = formTexts(form)
  return stateAfter(values, viewer && (await grantOverride(viewer, String(slug), values, currentTime())))
}

export async function takeBackOverrideAction(slug: string, overrideId: string, form: FormData): Promise<void> {
  const viewer = await findViewer()
  const why = String(form.get('why') ?? '').slice(0, 500)
  if (!viewer || !(await takeBackOverride(viewer, String(slug), String(overrideId), why, currentTime()))) notFound()
  refresh()
}

function stateAfter(values: Texts, outcome: Outcome): GrantFormState {
  if (!outcome) notFound()
  if (outcome.kind === 'problems') return { values, problems: outcome.problems, saved: false }
  refresh()
  return { values: {}, problems: {}, saved: true }
}
