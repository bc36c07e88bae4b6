import 'server-only'
import { cookies } from 'next/headers'
import { connection } from 'next/server'
import { cache } from 'react'
import { currentTime } from '@/lib/server/clock'
import { prisma } from '@/lib/server/database/prisma'
import type { Role } from '@/prisma/generated/enums'
import { decodeSessionToken, sessionCookieName } from './session-token'

/** The person behind a request. A guest practises without an account and has no e-mail address. */
export type Viewer = {
  userId: string
  sessionId: string
  guest: boolean
  name: string | null
  email: string | null
  role: Role
}

/** Who is asking, or null for a visitor without a session; looked up once per request. */
export const findViewer = cache(async (): Promise<Viewer | null> => {
  await connection()
  const token = (await cookies()).get(sessionCookieName())?.value
  return findViewerByToken(token)
})

export async function findViewerByToken(token: string | undefined): Promise<Viewer | null> {
  const claims = await decodeSessionToken(token)
  if (!claims) return null
  const session = await prisma().session.findFirst({
    where: { id: claims.sid, userId: claims.sub, expiresAt: { gt: currentTime() } },
    select: { id: true, user: { select: { id: true, name: true, email: true, role: true } } },
  })
  if (!session) return null
  const { id, name, email, role } = session.user
  return { userId: id, sessionId: session.id, guest: email === null, name, email, role }
}
