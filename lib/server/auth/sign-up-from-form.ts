import 'server-only'
import { z } from 'zod'
import type { Role } from '@/prisma/generated/enums'
import { signUpSchema } from './credentials'
import type { Viewer } from './find-viewer-by-token'
import { signUp } from './sign-up'

/** What a form shows again after a refusal: what was typed (never the password) and what is wrong with which field. */
export type SignUpState = {
  name: string
  email: string
  problems: { name?: string; email?: string; password?: string }
}

export type FormResult = { kind: 'created'; userId: string } | { kind: 'refused'; state: SignUpState }

export async function signUpFromForm(form: FormData, viewer: Viewer | null, role: Role): Promise<FormResult> {
  const typed = { name: field(form, 'name'), email: field(form, 'email') }
  const refused = (problems: SignUpState['problems']): FormResult => ({
    kind: 'refused',
    state: { ...typed, problems },
  })
  const person = signUpSchema.safeParse({ ...typed, password: field(form, 'password') })
  if (!person.success) {
    const { fieldErrors } = z.flattenError(person.error)
    return refused(Object.fromEntries(Object.entries(fieldErrors).map(([name, errors]) => [name, errors[0] ?? ''])))
  }
  const result = await signUp(viewer, { ...person.data, role })
  if (result.kind === 'taken') {
    return refused({ email: 'There is an account with this address already. Sign in instead.' })
  }
  return result
}

function field(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
