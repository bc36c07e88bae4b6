import 'server-only'
import type { Slot } from '@/lib/attempts/attempt'
import { quickCheckSeed } from '@/lib/lesson/quick-check'
import { begunCheckView, freshCheckView, type QuickCheckView } from '@/lib/lesson/quick-check-view'
import { shortenSeed } from '@/lib/questions/question-code'
import { forkSeed } from '@/lib/random/fork-seed'
import { attemptSelection, readSlot } from '@/lib/server/attempts/read-attempt'
import { prisma } from '@/lib/server/database/prisma'

/** What the address of the quick check says: the seed of its paper, and the position of a question. */
export type QuickCheckAddress = { [name in 'check' | 'question']?: string | string[] | undefined }

/**
 * The quick check of this person (null: a visitor): the one that the address names, else the latest, else the first one.
 * Looking stores nothing; `random` draws the paper of the next.
 */
export async function findQuickCheck(
  userId: string | null,
  { check, question }: QuickCheckAddress,
  random: string,
): Promise<QuickCheckView> {
  const named = typeof check === 'string' ? quickCheckSeed(check) : null
  const begun = userId === null ? null : await findBegun(userId, named)
  const fresh = shortenSeed(forkSeed(random, 'quick-check'))
  return begun
    ? begunCheckView(begun.seed, fresh, begun.slots, readPosition(question))
    : freshCheckView(named ?? shortenSeed(forkSeed(userId ?? 'visitor', 'quick-check')), fresh)
}

async function findBegun(userId: string, seed: string | null): Promise<{ seed: string; slots: Slot[] } | null> {
  const row = await prisma().attempt.findFirst({
    where: { userId, lesson: 'quick-check', ...(seed === null ? {} : { seed }) },
    orderBy: { startedAt: 'desc' },
    select: { seed: true, slots: attemptSelection.slots },
  })
  return row && { seed: row.seed, slots: row.slots.map(readSlot) }
}

function readPosition(text: QuickCheckAddress['question']): number | null {
  return typeof text === 'string' && /^[1-9]\d?$/.test(text) ? Number(text) : null
}
