import 'server-only'
import { prisma } from '@/lib/server/database/prisma'
import { moveReading } from '@/lib/server/lesson/reading'
import { signInSchema } from './credentials'
import { verifyPassword } from './password'
import { decodeSessionToken } from './session-token'

/** The id of the account that these credentials open, or null; unknown address and wrong password look the same. */
export async function checkCredentials(credentials: unknown): Promise<string | null> {
  const parsed = signInSchema.safeParse(credentials)
  if (!parsed.success) return null
  const user = await prisma().user.findUnique({
    where: { email: parsed.data.email },
    select: { id: true, passwordHash: true },
  })
  const matches = await verifyPassword(user?.passwordHash ?? null, parsed.data.password)
  return user && matches ? user.id : null
}

/** Moves what a guest did in this browser to the account that has just signed in; the guest is gone afterwards. */
export async function adoptGuest(guestToken: string | undefined, userId: string): Promise<void> {
  const claims = await decodeSessionToken(guestToken)
  if (!claims || claims.sub === userId) return
  await prisma().$transaction(async (tx) => {
    const guest = await tx.user.findFirst({
      where: { id: claims.sub, email: null, sessions: { some: { id: claims.sid } } },
      select: { id: true },
    })
    if (!guest) return
    await tx.attempt.updateMany({ where: { userId: guest.id }, data: { userId } })
    await moveReading(tx, guest.id, userId)
    await tx.user.delete({ where: { id: guest.id } })
  })
}
