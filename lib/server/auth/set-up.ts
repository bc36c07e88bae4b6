import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { prisma } from '@/lib/server/database/prisma'
import { environment } from '@/lib/server/environment'
import { type FormResult, signUpFromForm } from './sign-up-from-form'

/** The secret part of the one-time set-up link: the same in every process, worthless once there is an administrator. */
function setUpToken(): string {
  return createHmac('sha256', environment().secret).update('first administrator').digest('base64url')
}

async function hasAdmin(): Promise<boolean> {
  return (await prisma().user.count({ where: { role: 'admin' } })) > 0
}

/** The token to print at start, or null when there is an administrator already. */
export async function findSetUpToken(): Promise<string | null> {
  return (await hasAdmin()) ? null : setUpToken()
}

/** Whether this token may make the first administrator now. */
export async function mayMakeFirstAdmin(token: string): Promise<boolean> {
  const expected = Buffer.from(setUpToken())
  const given = Buffer.from(token)
  return given.length === expected.length && timingSafeEqual(given, expected) && !(await hasAdmin())
}

/** Any number will do, as long as nothing else in the database locks it. */
const setUpLock = 815_003

/** Makes the first administrator; null when the token is wrong or used. Two who press at once take turns. */
export async function makeFirstAdmin(token: string, form: FormData): Promise<FormResult | null> {
  return prisma().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${setUpLock})`
      return (await mayMakeFirstAdmin(token)) ? signUpFromForm(form, null, 'admin') : null
    },
    { timeout: 30_000, maxWait: 30_000 },
  )
}
