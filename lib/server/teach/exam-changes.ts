import 'server-only'
import { prisma } from '@/lib/server/database/prisma'
import type { Prisma } from '@/prisma/generated/client'

/** Who changed what, when and why; `for`: the student it concerns, or null. */
export type LoggedChange = { id: string; at: string; by: string; for: string | null; what: string; why: string }

/** The newest changes, latest first. */
export async function listChanges(where: Prisma.ExamChangeWhereInput): Promise<LoggedChange[]> {
  const person = { select: { name: true, email: true } }
  const changes = await prisma().examChange.findMany({
    where,
    orderBy: { at: 'desc' },
    take: 200,
    select: { id: true, at: true, what: true, why: true, by: person, user: person },
  })
  return changes.map(({ id, at, what, why, by, user }) => ({
    id,
    at: at.toISOString(),
    by: by?.name ?? by?.email ?? 'somebody whose account is gone',
    for: user && (user.name ?? user.email),
    what,
    why,
  }))
}
