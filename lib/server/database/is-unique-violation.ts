import 'server-only'
import pg from 'pg'
import { Prisma } from '@/prisma/generated/client'

/** Whether a call of Prisma, or a statement of ours, failed because a unique value is already there. */
export function isUniqueViolation(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return error.code === '23505'
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}
