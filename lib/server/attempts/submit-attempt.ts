import 'server-only'
import { closeAttempt } from './close-attempt'
import { isUuid } from './is-uuid'

/** Hands in a student's own exam attempt; handing in twice changes nothing. Null when there is none of that id. */
export async function submitAttempt(userId: string, attemptId: string, now: Date) {
  return isUuid(attemptId) ? closeAttempt(attemptId, { by: 'student', userId, now }) : null
}
