'use server'

import { notFound, redirect } from 'next/navigation'
import type { AccountFormState } from '@/components/account/account-form'
import { makeFirstAdmin } from '@/lib/server/auth/set-up'
import { signInBrowser } from '@/lib/server/auth/sign-in-browser'

export async function setUpAction(token: string, _before: AccountFormState, form: FormData): Promise<AccountFormState> {
  const result = await makeFirstAdmin(String(token), form)
  if (!result) notFound()
  if (result.kind === 'refused') return result.state
  await signInBrowser(result.userId)
  redirect('/people')
}
