import 'server-only'
import type { Attempt } from '@/lib/attempts/attempt'
import { type AttemptView, attemptView } from '@/lib/attempts/attempt-view'
import { fullDisclosure } from '@/lib/attempts/disclosure'
import { openSuspects } from '@/lib/attempts/follow-up'
import { restatable } from '@/lib/attempts/restatable'
import type { ConventionId } from '@/lib/questions/conventions'
import { findAttempt } from '@/lib/server/attempts/find-attempt'
import { prisma } from '@/lib/server/database/prisma'
import { followUpOf, slotSelection } from './follow-up-of'

/**
 * `restatable`: the conventions under which the last question can be asked again. `followUp`: whether a question can find
 * out which mistake was behind its wrong answer.
 */
export type PracticeView = { attempt: AttemptView; restatable: ConventionId[]; followUp: boolean }

/** A person's own practice session, or null. */
export async function findPractice(userId: string, attemptId: string, now: Date): Promise<PracticeView | null> {
  const attempt = await findAttempt(userId, attemptId, now)
  if (attempt?.kind !== 'practice') return null
  if (attempt.lesson !== null) return { attempt: attemptView(attempt, fullDisclosure), restatable: [], followUp: false }
  return {
    attempt: attemptView(attempt, fullDisclosure),
    restatable: restatable(attempt.slots),
    followUp: await hasFollowUp(attempt),
  }
}

async function hasFollowUp({ id, slots }: Attempt): Promise<boolean> {
  const last = slots.at(-1)
  if (!last || openSuspects(last).length === 0) return false
  const where = { attemptId_position: { attemptId: id, position: last.position } }
  const row = await prisma().slot.findUnique({ where, select: slotSelection })
  return row !== null && followUpOf(row) !== null
}

/** The drill that is still going on, to be offered for going on with. */
export function findOpenPractice(userId: string): Promise<{ id: string; title: string } | null> {
  return prisma().attempt.findFirst({
    where: { userId, kind: 'practice', lesson: null, closedAt: null },
    orderBy: { startedAt: 'desc' },
    select: { id: true, title: true },
  })
}
