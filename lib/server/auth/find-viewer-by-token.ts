import 'server-only'
import { currentTime } from '@/lib/server/clock'
import { connectionPool } from '@/lib/server/database/prisma'
import type { Role } from '@/prisma/generated/enums'
import { decodeSessionToken } from './session-token'

/** The person behind a request. A guest practises without an account and has no e-mail address. */
export type Viewer = {
  userId: string
  sessionId: string
  guest: boolean
  name: string | null
  email: string | null
  role: Role
}

/** Whose session a cookie's token names; null when it is not ours, has run out, or has been ended. */
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
