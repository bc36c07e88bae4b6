import 'server-only'
import type { Prisma } from '@/prisma/generated/client'

/** Lets one answer of a person in the lesson wait for the other, so that a double click and two tabs start one attempt. */
export async function lockPerson(tx: Prisma.TransactionClient, userId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE`
}
