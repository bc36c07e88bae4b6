import 'server-only'
import { familyTitle } from '@/lib/questions/families'
import { closeOverdueAttempts } from '@/lib/server/attempts/close-attempt'
import { prisma } from '@/lib/server/database/prisma'
import { type DayScore, scoreByDay } from '@/lib/statistics/score-over-time'
import type { AttemptKind } from '@/prisma/generated/enums'

export type PastAttempt = {
  id: string
  title: string
  kind: 'practice' | 'exam'
  startedAt: string
  /** Null: still going on. */
  closedAt: string | null
  points: number
  maxPoints: number
  /** Whether the points say something yet. */
  scored: boolean
}

export type FamilyAccuracy = { family: string; title: string; right: number; answered: number }

export type Progress = { attempts: PastAttempt[]; days: DayScore[]; families: FamilyAccuracy[] }

/** A person's scores over time, newest attempt first. Only graded questions count; an open exam has no score yet. */
export async function loadProgress(userId: string, now: Date): Promise<Progress> {
  await closeOverdueAttempts(now)
  const [rows, graded] = await Promise.all([
    prisma().attempt.findMany({
      where: { userId, OR: [{ kind: 'exam' }, { maxPoints: { gt: 0 } }] },
      orderBy: { startedAt: 'desc' },
      take: 500,
      select: {
        id: true,
        title: true,
        kind: true,
        lesson: true,
        startedAt: true,
        closedAt: true,
        points: true,
        maxPoints: true,
      },
    }),
    prisma().slot.groupBy({
      by: ['family', 'outcome'],
      where: { attempt: { userId }, outcome: { in: ['right', 'wrong'] } },
      _count: true,
    }),
  ])
  const scored = rows.filter(isScored)
  return {
    attempts: rows.map((row) => ({
      id: row.id,
      title: row.title,
      kind: row.kind,
      startedAt: row.startedAt.toISOString(),
      closedAt: row.closedAt?.toISOString() ?? null,
      points: row.points ?? 0,
      maxPoints: row.maxPoints ?? 0,
      scored: isScored(row),
    })),
    days: scoreByDay(
      scored.map((row) => ({
        at: row.closedAt ?? row.startedAt,
        points: row.points ?? 0,
        maxPoints: row.maxPoints ?? 0,
      })),
    ),
    families: accuracy(graded),
  }
}

/** An exam and the quick check have a score once they are closed; other practice is scored question by question. */
function isScored(row: { kind: AttemptKind; lesson: string | null; closedAt: Date | null; maxPoints: number | null }) {
  const ends = row.kind === 'exam' || row.lesson === 'quick-check'
  return (row.maxPoints ?? 0) > 0 && (!ends || row.closedAt !== null)
}

function accuracy(groups: { family: string; outcome: string | null; _count: number }[]): FamilyAccuracy[] {
  return [...new Set(groups.map((group) => group.family))]
    .map((family) => {
      const own = groups.filter((group) => group.family === family)
      const count = (outcome: string) => own.find((group) => group.outcome === outcome)?._count ?? 0
      return { family, title: familyTitle(family), right: count('right'), answered: count('right') + count('wrong') }
    })
    .sort((a, b) => a.title.localeCompare(b.title, 'en'))
}
