import 'server-only'
import { cookies } from 'next/headers'
import { connection } from 'next/server'
import { cache } from 'react'
import { currentTime } from '@/lib/server/clock'
import { connectionPool } from '@/lib/server/database/prisma'
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
  // Every request asks this, so it is one statement.
  const { rows } = await connectionPool().query<Omit<Viewer, 'sessionId' | 'guest'>>({
    name: 'find-viewer',
    text: `SELECT person."id" AS "userId", person."name", person."email", person."role"
      FROM "Session" session JOIN "User" person ON person."id" = session."userId"
      WHERE session."id" = $1 AND session."userId" = $2 AND session."expiresAt" > $3`,
    values: [claims.sid, claims.sub, currentTime()],
  })
  const [person] = rows
  if (!person) return null
  const { userId, name, email, role } = person
  return { userId, sessionId: claims.sid, guest: email === null, name, email, role }
}
