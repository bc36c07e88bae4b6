import 'server-only'
import { isUniqueViolation } from '@/lib/server/database/is-unique-violation'
import { prisma } from '@/lib/server/database/prisma'
import type { Role } from '@/prisma/generated/enums'
import type { Viewer } from './find-viewer-by-token'
import { hashPassword } from './password'

export type SignUpResult = { kind: 'created'; userId: string } | { kind: 'taken' }

/**
 * Makes an account. A guest becomes the account: the row gets an address and a password and keeps its attempts.
 * `taken` when the address already has an account.
 */
export async function signUp(
  viewer: Viewer | null,
  person: { name: string; email: string; password: string; role: Role },
): Promise<SignUpResult> {
  const { name, email, role } = person
  const passwordHash = await hashPassword(person.password)
  const data = { name, email, role, passwordHash }
  try {
    if (viewer?.guest) {
      const { count } = await prisma().user.updateMany({ where: { id: viewer.userId, email: null }, data })
      if (count === 1) return { kind: 'created', userId: viewer.userId }
    }
    const { id } = await prisma().user.create({ data, select: { id: true } })
    return { kind: 'created', userId: id }
  } catch (error) {
    if (isUniqueViolation(error)) return { kind: 'taken' }
    throw error
  }
}
