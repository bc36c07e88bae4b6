import 'server-only'
import { z } from 'zod'
import { isUuid } from '@/lib/server/attempts/is-uuid'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { prisma } from '@/lib/server/database/prisma'
import { Role } from '@/prisma/generated/enums'

export type Person = { userId: string; name: string; email: string; role: Role; self: boolean }

const roleSchema = z.enum(Role)

/** Everybody with an account, by name; null for anyone but an administrator. */
export async function listPeople(viewer: Viewer): Promise<Person[] | null> {
  if (viewer.role !== 'admin') return null
  const people = await prisma().user.findMany({
    where: { email: { not: null } },
    orderBy: [{ name: 'asc' }, { email: 'asc' }],
    select: { id: true, name: true, email: true, role: true },
  })
  return people.map(({ id, name, email, role }) => ({
    userId: id,
    name: name ?? '',
    email: email ?? '',
    role,
    self: id === viewer.userId,
  }))
}

/**
 * Gives a person another role; false for anyone but an administrator, and for an unknown person or role. Nobody changes
 * their own role, so an installation never loses its last administrator.
 */
export async function changeRole(viewer: Viewer, userId: string, role: unknown): Promise<boolean> {
  const parsed = roleSchema.safeParse(role)
  if (viewer.role !== 'admin' || userId === viewer.userId || !isUuid(userId) || !parsed.success) return false
  const { count } = await prisma().user.updateMany({
    where: { id: userId, email: { not: null } },
    data: { role: parsed.data },
  })
  return count === 1
}
