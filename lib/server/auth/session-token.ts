import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'
import { currentTime } from '@/lib/server/clock'
import { prisma } from '@/lib/server/database/prisma'
import { environment } from '@/lib/server/environment'

/** Seconds that a sign-in lasts. */
export const sessionLifetime = 30 * 24 * 60 * 60

const claimsSchema = z.object({ sub: z.uuid(), sid: z.uuid() })
export type SessionClaims = z.infer<typeof claimsSchema>

/** next-auth's own cookie name, so that its routes and ours read the same session. */
export function sessionCookieName(): string {
  return isSecure() ? '__Secure-next-auth.session-token' : 'next-auth.session-token'
}

export function sessionCookieOptions() {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(), maxAge: sessionLifetime } as const
}

function isSecure(): boolean {
  return environment().publicUrl.startsWith('https://')
}

/** Opens a session row for a person: the cookie's token names it, and deleting the row ends it. */
export async function openSession(userId: string): Promise<SessionClaims> {
  const expiresAt = new Date(currentTime().getTime() + sessionLifetime * 1000)
  const session = await prisma().session.create({ data: { userId, expiresAt }, select: { id: true } })
  return { sub: userId, sid: session.id }
}

export async function closeSession(sessionId: string): Promise<void> {
  await prisma().session.deleteMany({ where: { id: sessionId } })
}

export function encodeSessionToken(claims: SessionClaims): Promise<string> {
  return encode({ token: claims, secret: environment().secret, maxAge: sessionLifetime })
}

/** Tokens that were verified lately, oldest first: deriving their key again takes longer than saving an answer does. */
const verified = new Map<string, VerifiedToken>()
const mostVerified = 5_000

type VerifiedToken = z.infer<typeof verifiedSchema>
const verifiedSchema = claimsSchema.extend({ exp: z.number() })

/** The claims of a token that we signed and that has not run out; null for anything else, however garbled. */
export async function decodeSessionToken(token: string | undefined): Promise<SessionClaims | null> {
  if (!token) return null
  const { secret } = environment()
  const known = verified.get(token + secret)
  const found = known ?? (await verifyToken(token, secret))
  if (!found || found.exp * 1000 <= currentTime().getTime()) return null
  if (!known) remember(token + secret, found)
  return { sub: found.sub, sid: found.sid }
}

async function verifyToken(token: string, secret: string): Promise<VerifiedToken | null> {
  try {
    const claims = verifiedSchema.safeParse(await decode({ token, secret }))
    return claims.success ? claims.data : null
  } catch {
    return null
  }
}

function remember(key: string, token: VerifiedToken): void {
  const oldest = verified.keys().next()
  if (verified.size >= mostVerified && !oldest.done) verified.delete(oldest.value)
  verified.set(key, token)
}
