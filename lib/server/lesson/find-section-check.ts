import 'server-only'
import type { SectionCheck } from '@/lib/lesson/section-check'
import { isAskingSlug } from '@/lib/lesson/section-questions'
import type { SectionSlug } from '@/lib/lesson/sections'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { findQuickCheck, type QuickCheckAddress } from './find-quick-check'
import { findTurn } from './find-turn'

/** What the query of a section's address may say of its questions. */
export type CheckAddress = QuickCheckAddress & { turn?: string | string[] | undefined }

/** What a section asks this viewer; looking stores nothing. `random` draws the fresh numbers offered. */
export async function findSectionCheck(
  viewer: Viewer | null,
  slug: SectionSlug,
  address: CheckAddress,
  random: string,
): Promise<SectionCheck> {
  const userId = viewer?.userId ?? null
  if (isAskingSlug(slug)) return { kind: 'turn', slug, turn: await findTurn(userId, slug, address.turn, random) }
  const check = await findQuickCheck(userId, address, random)
  return { kind: 'quick-check', check, guest: viewer?.guest ?? false }
}
