import 'server-only'
import { cookies } from 'next/headers'
import { prisma } from '@/lib/server/database/prisma'
import { adoptBrowserReading } from '@/lib/server/lesson/browser-reading'
import { findViewer } from './find-viewer'
import type { Viewer } from './find-viewer-by-token'
import { closeSession, encodeSessionToken, openSession, sessionCookieName, sessionCookieOptions } from './session-token'

/** Gives this browser a new session for a person, who takes over what it remembers as read; any session it had before ends. */
export async function signInBrowser(userId: string): Promise<void> {
  const before = await findViewer()
  const token = await encodeSessionToken(await openSession(userId))
  const jar = await cookies()
  jar.set(sessionCookieName(), token, sessionCookieOptions())
  if (before) await closeSession(before.sessionId)
  await adoptBrowserReading(userId)
}

/** Ends this browser's session; a browser without one is left as it is. */
export async function signOutBrowser(): Promise<void> {
  const viewer = await findViewer()
  if (viewer) await closeSession(viewer.sessionId)
  const jar = await cookies()
  // With the options it was set with, else a browser keeps a secure cookie.
  jar.set(sessionCookieName(), '', { ...sessionCookieOptions(), maxAge: 0 })
}

/** The viewer, or a new guest: called when a visitor does something worth keeping, never for merely reading. */
export async function viewerOrGuest(): Promise<Pick<Viewer, 'userId'>> {
  const viewer = await findViewer()
  if (viewer) return viewer
  const guest = await prisma().user.create({ data: {}, select: { id: true } })
  await signInBrowser(guest.id)
  return { userId: guest.id }
}
