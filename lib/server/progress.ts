import 'server-only'
import { familyTitle } from '@/lib/questions/families'
import { closeOverdueAttempts } from '@/lib/server/attempts/close-attempt'
import { prisma } from '@/lib/server/database/prisma'
import { findDisclosures } from '@/lib/server/exams/find-disclosures'
import { listScoreReasons } from '@/lib/server/regrades/list-notices'
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
  /** Whether the points say something; 0 where an exam's score may not be seen, or not yet. Of one that is left out nothing counts. */
  state: 'in-progress' | 'held-back' | 'left-out' | 'scored'
  /** Why its score was changed after it was marked, oldest first. */
  regraded: string[]
}

export type FamilyAccuracy = { family: string; title: string; right: number; answered: number }

export type Progress = { attempts: PastAttempt[]; days: DayScore[]; families: FamilyAccuracy[] }

/**
 * A person's scores over time, newest attempt first. Only graded questions count; an open exam has no score yet, and of a
 * closed one only what its rules let its students see.
 */
export async function loadProgress(userId: string, now: Date): Promise<Progress> {
  await closeOverdueAttempts(now)
  const disclosures = await findDisclosures({ attempts: { some: { userId } } }, now)
  const marked = [...disclosures].flatMap(([examId, { outcome }]) => (outcome === 'now' ? [examId] : []))
  const [rows, graded, reasons] = await Promise.all([
    prisma().attempt.findMany({
      where: { userId, OR: [{ kind: 'exam' }, { maxPoints: { gt: 0 } }] },
      orderBy: { startedAt: 'desc' },
      take: 500,
      select: {
        id: true,
        title: true,
        kind: true,
        examId: true,
        lesson: true,
        startedAt: true,
        closedAt: true,
        points: true,
        maxPoints: true,
      },
    }),
    prisma().slot.groupBy({
      by: ['family', 'outcome'],
      where: {
        attempt: { userId, OR: [{ kind: 'practice' }, { examId: { in: marked } }] },
        outcome: { in: ['right', 'wrong'] },
      },
      _count: true,
    }),
    listScoreReasons(userId),
  ])
  const stateOf = (row: (typeof rows)[number]) => {
    if (!isScored(row)) return row.kind === 'exam' && row.closedAt !== null ? 'left-out' : 'in-progress'
    return row.examId === null || disclosures.get(row.examId)?.score === 'now' ? 'scored' : 'held-back'
  }
  const scored = rows.filter((row) => stateOf(row) === 'scored')
  return {
    attempts: rows.map((row) => ({
      id: row.id,
      title: row.title,
      kind: row.kind,
      startedAt: row.startedAt.toISOString(),
      closedAt: row.closedAt?.toISOString() ?? null,
      points: stateOf(row) === 'held-back' ? 0 : (row.points ?? 0),
      maxPoints: row.maxPoints ?? 0,
      state: stateOf(row),
      regraded: stateOf(row) === 'held-back' ? [] : (reasons.get(row.id) ?? []),
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
