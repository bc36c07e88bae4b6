import 'server-only'
import type { Attempt } from '@/lib/attempts/attempt'
import { takesAnswers } from '@/lib/attempts/attempt-status'
import { closeAttempt } from './close-attempt'
import { isUuid } from './is-uuid'
import { loadAttempt } from './load-attempt'
import { readAttempt } from './read-attempt'

/**
 * The owner's attempt as it stands now, or null when there is none of that id for this person. An exam whose
 * end has passed is closed before it is shown.
 */
export async function findAttempt(userId: string, attemptId: string, now: Date): Promise<Attempt | null> {
  const attempt = await loadOwn(userId, attemptId)
  if (!attempt || attempt.state === 'closed' || takesAnswers({ end: attempt.end, closed: null }, now)) return attempt
  await closeAttempt(attemptId, { by: 'deadline', now })
  return loadOwn(userId, attemptId)
}

async function loadOwn(userId: string, attemptId: string): Promise<Attempt | null> {
  if (!isUuid(attemptId)) return null
  const row = await loadAttempt(attemptId, userId)
  return row && readAttempt(row)
}
