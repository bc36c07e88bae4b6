import 'server-only'
import { cookies } from 'next/headers'
import { connection } from 'next/server'
import { cache } from 'react'
import { findViewerByToken, type Viewer } from './find-viewer-by-token'
import { sessionCookieName } from './session-token'

/** Who is asking, or null for a visitor without a session; looked up once per request. */
export const findViewer = cache(async (): Promise<Viewer | null> => {
  await connection()
  const token = (await cookies()).get(sessionCookieName())?.value
  return findViewerByToken(token)
})
