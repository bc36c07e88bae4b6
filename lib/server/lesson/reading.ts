import 'server-only'
import { nothingRead, type Reached, type Reading } from '@/lib/lesson/reading'
import { findSection, type SectionSlug, sections } from '@/lib/lesson/sections'
import { prisma } from '@/lib/server/database/prisma'
import type { Prisma } from '@/prisma/generated/client'

/** What a person has read; rows of sections that are no more are passed over. */
export async function findReading(userId: string): Promise<Reading> {
  const rows = await prisma().reading.findMany({
    where: { userId },
    orderBy: { openedAt: 'desc' },
    select: { section: true, readAt: true },
  })
  const known = rows.flatMap(({ section, readAt }) => {
    const found = findSection(section)
    return found ? [{ slug: found.slug, isRead: readAt !== null }] : []
  })
  return {
    read: sections.map(({ slug }) => slug).filter((slug) => known.some((row) => row.slug === slug && row.isRead)),
    last: known[0]?.slug ?? nothingRead.last,
  }
}

/** Notes that a person opened a section or reached its end; a section once read stays read. */
export async function saveReading(userId: string, slug: SectionSlug, reached: Reached, now: Date): Promise<void> {
  const readAt = reached === 'end' ? now : null
  await prisma().$executeRaw`
    INSERT INTO "Reading" ("userId", "section", "openedAt", "readAt") VALUES (${userId}::uuid, ${slug}, ${now}, ${readAt})
    ON CONFLICT ("userId", "section") DO UPDATE SET
      "openedAt" = GREATEST("Reading"."openedAt", EXCLUDED."openedAt"),
      "readAt" = COALESCE("Reading"."readAt", EXCLUDED."readAt")`
}

/** Adds what a visitor's browser remembered to what the person has read. What it opened last counts as opened at `now`. */
export async function adoptReading(userId: string, { read, last }: Reading, now: Date): Promise<void> {
  const before = new Date(now.getTime() - 1)
  for (const slug of read) await saveReading(userId, slug, 'end', slug === last ? now : before)
  if (last !== null && !read.includes(last)) await saveReading(userId, last, 'start', now)
}

/** Moves what a guest has read to an account, which keeps what it has read itself. */
export async function moveReading(tx: Prisma.TransactionClient, guestId: string, userId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Reading" ("userId", "section", "openedAt", "readAt")
      SELECT ${userId}::uuid, "section", "openedAt", "readAt" FROM "Reading" WHERE "userId" = ${guestId}::uuid
    ON CONFLICT ("userId", "section") DO UPDATE SET
      "openedAt" = GREATEST("Reading"."openedAt", EXCLUDED."openedAt"),
      "readAt" = LEAST("Reading"."readAt", EXCLUDED."readAt")`
}
