import 'server-only'
import { Prisma } from '@/prisma/generated/client'

/** Whether a Prisma call failed because a unique value is already there. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}
