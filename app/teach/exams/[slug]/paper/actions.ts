'use server'

import { notFound, redirect } from 'next/navigation'
import { readFormCount, readPaperSettings } from '@/lib/attempts/paper-settings'
import { findViewer } from '@/lib/server/auth/find-viewer'
import { currentTime, randomSeed } from '@/lib/server/clock'
import { formTexts } from '@/lib/server/http/form-texts'
import { printForms } from '@/lib/server/teach/print-forms'

/** Draws and keeps new forms of an exam, and leads to where they are printed. */
export async function printFormsAction(slug: string, form: FormData): Promise<void> {
  const viewer = await findViewer()
  const values = formTexts(form)
  const count = readFormCount(values.forms)
  if (!viewer || count === null) notFound()
  const printing = await printForms(viewer, String(slug), { count, now: currentTime(), seed: randomSeed() })
  if (!printing) notFound()
  const { size, working } = readPaperSettings(values)
  const settings = new URLSearchParams({ size, working: working ? 'yes' : 'no' })
  redirect(`/teach/exams/${encodeURIComponent(slug)}/paper/${printing}?${settings}`)
}
