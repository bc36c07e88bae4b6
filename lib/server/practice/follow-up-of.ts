import 'server-only'
import { openSuspects } from '@/lib/attempts/follow-up'
import { drawFollowUp } from '@/lib/questions/draw-follow-up'
import { isFamilyId } from '@/lib/questions/families'
import { type Question, questionRefSchema } from '@/lib/questions/question'
import type { Suspect } from '@/lib/questions/suspect'
import { forkSeed } from '@/lib/random/fork-seed'
import { attemptSelection, readSlot } from '@/lib/server/attempts/read-attempt'
import type { Prisma } from '@/prisma/generated/client'

/** A slot with all that a question can follow from. */
export const slotSelection = { ...attemptSelection.slots.select, parameters: true } satisfies Prisma.SlotSelect

/**
 * The question that finds out which mistake was behind the answer in a slot, the same whenever it is asked for; null where
 * that is known, or no question can tell.
 */
export function followUpOf(
  row: Prisma.SlotGetPayload<{ select: typeof slotSelection }>,
): { question: Question; suspects: Suspect[] } | null {
  const slot = readSlot(row)
  const suspects = openSuspects(slot)
  if (suspects.length === 0 || !isFamilyId(slot.family)) return null
  const drawn = drawFollowUp(questionRefSchema.parse(row), {}, suspects, forkSeed(slot.seed, 'follow-up'))
  return drawn && { question: drawn.question, suspects: [...suspects] }
}
