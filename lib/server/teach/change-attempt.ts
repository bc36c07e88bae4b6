import 'server-only'
import type { AttemptChange } from '@/lib/attempts/attempt-change'
import { readAttemptChangeForm } from '@/lib/attempts/attempt-change-form'
import { attemptChangeInWords } from '@/lib/attempts/attempt-change-in-words'
import type { Texts } from '@/lib/attempts/form-fields'
import { closeAttempt } from '@/lib/server/attempts/close-attempt'
import { giveTime } from '@/lib/server/attempts/give-time'
import { isUuid } from '@/lib/server/attempts/is-uuid'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { isStorableText } from '@/lib/server/database/is-storable-text'
import { prisma } from '@/lib/server/database/prisma'
import { announceChange } from '@/lib/server/live/announce-change'
import { examsTaughtBy } from './exams-taught-by'

/** Where every field can be read, `problems.attempt` says why it cannot be done to this attempt. */
export type ChangeResult = { kind: 'problems'; problems: Texts } | { kind: 'done' }

/**
 * Gives an attempt more time, hands it in for its student or opens it again, as the form says, and logs who did it and why.
 * Null where there is no such attempt at an exam that this person teaches.
 */
export async function changeAttempt(
  viewer: Viewer,
  slug: string,
  attemptId: string,
  values: Texts,
  now: Date,
): Promise<ChangeResult | null> {
  if (!(await isTaught(viewer, slug, attemptId)) || !Object.values(values).every(isStorableText)) return null
  const read = readAttemptChangeForm(values)
  if (read.kind === 'problems') return read
  // Where its time is up it is closed by whoever looks, and so by this.
  await closeAttempt(attemptId, { by: 'deadline', now })
  const problem = await carryOut(attemptId, read.change, { byId: viewer.userId, why: read.why, at: now })
  if (problem !== null) return { kind: 'problems', problems: { attempt: problem } }
  announceChange(attemptId)
  return { kind: 'done' }
}

/** Why it cannot be done, or null where it was. */
async function carryOut(
  attemptId: string,
  change: AttemptChange,
  order: { byId: string; why: string; at: Date },
): Promise<string | null> {
  switch (change.kind) {
    case 'extend':
    case 'reopen':
      return giveTime(attemptId, change, order)
    case 'submit': {
      const noted = { ...order, ...attemptChangeInWords(change, order.why) }
      const closed = await closeAttempt(attemptId, { by: 'instructor', now: order.at, noted })
      return closed === 'closed' ? null : 'This attempt has been handed in already.'
    }
  }
}

async function isTaught(viewer: Viewer, slug: string, attemptId: string): Promise<boolean> {
  const taught = examsTaughtBy(viewer)
  if (!taught || !isUuid(attemptId) || !isStorableText(slug)) return false
  const where = { id: attemptId, kind: 'exam', exam: { slug, ...taught } } as const
  return (await prisma().attempt.count({ where })) > 0
}
