import 'server-only'
import { askedPrompt } from '@/lib/attempts/asked-prompt'
import { practiceSlotView } from '@/lib/attempts/slot-view'
import type { AskingSlug } from '@/lib/lesson/section-questions'
import { firstTurn, freshTurn, namedTurn, type Turn, type TurnView } from '@/lib/lesson/turn'
import { numberKindOf } from '@/lib/questions/number-kind'
import { questionRefSchema } from '@/lib/questions/question'
import { readSlot } from '@/lib/server/attempts/read-attempt'
import { prisma } from '@/lib/server/database/prisma'
import { slotSelection } from '@/lib/server/practice/follow-up-of'

/**
 * What a section asks this person (null: a visitor): the question that the address names, else the one answered last, else
 * the first. Looking stores nothing; `seed` draws the fresh numbers.
 */
export async function findTurn(
  userId: string | null,
  slug: AskingSlug,
  address: string | string[] | undefined,
  seed: string,
): Promise<TurnView> {
  const named = typeof address === 'string' ? namedTurn(slug, address) : null
  const row = userId === null ? null : await findAnswered(userId, slug, named)
  if (row !== null) {
    const fresh = freshTurn(slug, questionRefSchema.parse(row), seed).code
    const slot = practiceSlotView(readSlot(row))
    if (slot.state === 'graded') return { state: 'answered', slot, fresh }
  }
  const { code, question } = named ?? firstTurn(slug, `${userId ?? 'visitor'} ${slug}`)
  const { ref, prompt } = question
  return {
    state: 'asked',
    code,
    prompt: askedPrompt(prompt),
    numbers: numberKindOf(ref.family),
    fresh: freshTurn(slug, ref, seed).code,
  }
}

/** The answered question that is named, or the latest one. */
function findAnswered(userId: string, slug: AskingSlug, named: Turn | null) {
  const asked = named === null ? {} : identityOf(named)
  return prisma().slot.findFirst({
    where: { ...asked, outcome: { not: null }, attempt: { userId, lesson: slug } },
    orderBy: { gradedAt: 'desc' },
    select: slotSelection,
  })
}

function identityOf({ question }: Turn) {
  const { family, version, seed } = question.ref
  return { family, version, seed }
}
