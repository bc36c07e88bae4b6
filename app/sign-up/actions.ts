'use server'

import { redirect } from 'next/navigation'
import type { AccountFormState } from '@/components/account/account-form'
import { findViewer } from '@/lib/server/auth/find-viewer'
import { signInBrowser } from '@/lib/server/auth/sign-in-browser'
import { signUpFromForm } from '@/lib/server/auth/sign-up-from-form'
import { safePath } from '@/lib/server/http/safe-path'

export async function signUpAction(next: string, _before: AccountFormState, form: FormData): Promise<AccountFormState> {
  const result = await signUpFromForm(form, await findViewer(), 'student')
  if (result.kind === 'refused') return result.state
  await signInBrowser(result.userId)
  redirect(safePath(next, '/progress'))
}
