import { encodeSessionToken, openSession, sessionCookieName } from '@/lib/server/auth/session-token'
import { prisma } from '@/lib/server/database/prisma'

let made = 0

/**
 * Makes new students in the database of DATABASE_URL, each with a session as if they had signed in, and returns their
 * cookies. The environment must be settled with the secret of the product under test.
 */
export async function signInStudents(count: number): Promise<string[]> {
  const people = Array.from({ length: count }, () => {
    made += 1
    return { name: `Student ${made}`, email: `student-${made}@test.example`, passwordHash: 'none' }
  })
  const users = await prisma().user.createManyAndReturn({ data: people, select: { id: true } })
  const cookies: string[] = []
  for (const { id } of users) {
    cookies.push(`${sessionCookieName()}=${await encodeSessionToken(await openSession(id))}`)
  }
  return cookies
}
