'use server'

import { notFound } from 'next/navigation'
import type { RulesFormState } from '@/components/teach/rules-form'
import { findViewer } from '@/lib/server/auth/find-viewer'
import { currentTime } from '@/lib/server/clock'
import { formTexts } from '@/lib/server/http/form-texts'
import { setExamRules } from '@/lib/server/teach/exam-rules'

export async function setRulesAction(slug: string, before: RulesFormState, form: FormData): Promise<RulesFormState> {
  const viewer = await findViewer()
  const values = formTexts(form)
  const purpose = form.get('purpose') === 'save' ? 'save' : 'check'
  const result = viewer && (await setExamRules(viewer, String(slug), values, purpose, currentTime()))
  if (!result) notFound()
  if (result.kind === 'problems') return { ...before, values, problems: result.problems, state: 'refused' }
  return { values: result.values, problems: {}, sentences: result.sentences, state: result.kind }
}
