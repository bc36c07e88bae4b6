import 'server-only'
import { currentTime } from '@/lib/server/clock'
import { closeOverdueAttempts } from './close-attempt'

/** Milliseconds between two looks at the deadlines. */
const interval = 10_000

/**
 * Closes exams whose deadline has passed although nobody looks at them, until the returned function is called. A round
 * that fails (the database is away) is logged once and tried again at the next.
 */
export function startSweep(): () => Promise<void> {
  let round = Promise.resolve()
  let running = false
  const timer = setInterval(() => {
    if (running) return
    running = true
    round = closeOverdueAttempts(currentTime())
      .then(() => undefined)
      .catch((error) => console.error('Overdue exams could not be closed; trying again shortly.', error))
      .finally(() => {
        running = false
      })
  }, interval)
  return () => {
    clearInterval(timer)
    return round
  }
}
