import 'server-only'
import { connectionPool } from '@/lib/server/database/prisma'
import { isPosition } from './is-position'
import { isUuid } from './is-uuid'

const statement = `
  UPDATE "Attempt" attempt SET "reached" = "reached" + 1
  WHERE "id" = $1 AND "userId" = $2 AND "kind" = 'exam' AND "reached" = $3 AND "closedAt" IS NULL
    AND ("endsAt" IS NULL OR "endsAt" > $4)
    AND EXISTS (SELECT FROM "Slot" slot WHERE slot."attemptId" = attempt."id" AND slot."position" = $3 + 1)`

/**
 * Goes on from a question that there is no way back to. Said twice, or of a question that is not the one come to, it changes
 * nothing.
 */
export async function moveOn(userId: string, attemptId: string, from: number, now: Date): Promise<void> {
  if (!isUuid(attemptId) || !isPosition(from)) return
  await connectionPool().query({ name: 'move-on', text: statement, values: [attemptId, userId, from, now] })
}
