import 'server-only'
import { connectionPool } from '@/lib/server/database/prisma'

/** PostgreSQL's channel on which server processes tell each other the id of an exam in which something has happened. */
export const changeChannel = 'stride_exam_change'

/** Tells of the exams of the attempts in $1, a JSON array of ids; within a transaction it is heard when that is committed. */
export const announceStatement = `
  SELECT pg_notify('${changeChannel}', changed."examId"::text)
  FROM (SELECT DISTINCT "examId" FROM "Attempt"
    WHERE "id" IN (SELECT jsonb_array_elements_text($1::jsonb)::uuid) AND "examId" IS NOT NULL) changed`

/** Milliseconds for which changes are gathered before they are told together. */
const pause = 500

let gathered = new Set<string>()

/**
 * Lets whoever watches an attempt's exam, in any process, know that something has happened to the attempt. Called after the
 * change is committed; apart from it, since PostgreSQL commits transactions that tell something one after the other, and a
 * whole class saves answers at once. Where telling fails, those who watch see the change at their next look.
 */
export function announceChange(attemptId: string): void {
  if (gathered.size === 0) setTimeout(tell, pause).unref()
  gathered.add(attemptId)
}

function tell(): void {
  const told = JSON.stringify([...gathered])
  gathered = new Set()
  connectionPool()
    .query({ name: 'announce-change', text: announceStatement, values: [told] })
    .catch(() => undefined)
}
