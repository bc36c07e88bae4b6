import 'server-only'
import { itemKey } from '@/lib/attempts/draw-paper'
import { familyTitle } from '@/lib/questions/families'
import { isMisconceptionId } from '@/lib/questions/is-misconception-id'
import { isSuspect } from '@/lib/questions/suspect'
import { connectionPool } from '@/lib/server/database/prisma'
import { type ItemResponse, type ItemStatistics, itemStatistics } from '@/lib/statistics/item-statistics'
import type { Prisma } from '@/prisma/generated/client'

/** `leftOut`: the question is worth nothing in any attempt. */
export type ExamItem = ItemStatistics & { title: string; leftOut: boolean }

/** Where an exam's items come from. */
export const itemsSelection = {
  id: true,
  sections: {
    orderBy: { position: 'asc' },
    select: {
      bankId: true,
      bank: { select: { items: { orderBy: { position: 'asc' }, select: { position: true } } } },
    },
  },
} satisfies Prisma.ExamSelect

type ExamItems = Prisma.ExamGetPayload<{ select: typeof itemsSelection }>

/** Responses that are the same in all that is counted, and how many there are; of answers only the wrong ones matter. */
const responsesStatement = `
  SELECT slot."bankId", slot."item", slot."family", slot."outcome", slot."suspects", slot."detectable", slot."maxPoints" > 0 AS "counts",
    CASE WHEN slot."outcome" = 'wrong' THEN slot."raw" ELSE '' END AS "raw", count(*)::int AS "count"
  FROM "Attempt" attempt JOIN "Slot" slot ON slot."attemptId" = attempt."id"
  WHERE attempt."examId" = $1 AND attempt."closedAt" IS NOT NULL AND slot."outcome" IS NOT NULL
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
  ORDER BY min(slot."position"), min(slot."attemptId"::text)`

type ResponseRow = ItemRow & {
  family: string
  outcome: ItemResponse['outcome']
  suspects: string[]
  detectable: string[]
  counts: boolean
  raw: string
  count: number
}

/** The statistics of an exam's items, over all attempts that are handed in. */
export async function findItems(exam: ExamItems): Promise<ExamItem[]> {
  const { rows } = await connectionPool().query<ResponseRow>({
    name: 'item-responses',
    text: responsesStatement,
    values: [exam.id],
  })
  const places = itemPlaces(exam.sections)
  const titles = new Map(rows.map((row) => [placeOf(places, row), familyTitle(row.family)]))
  const counting = new Set(rows.flatMap((row) => (row.counts ? [placeOf(places, row)] : [])))
  const responses = rows.map((row) => ({
    position: placeOf(places, row),
    count: row.count,
    raw: row.raw,
    outcome: row.outcome,
    suspects: row.suspects.filter(isSuspect),
    detectable: row.detectable.filter(isMisconceptionId),
  }))
  return itemStatistics(responses).map((item) => ({
    ...item,
    title: titles.get(item.position) ?? '',
    leftOut: !counting.has(item.position),
  }))
}

type ItemRow = { bankId: string | null; item: number | null }

/** Items are counted through the sections, since the papers may pick and shuffle them. */
function itemPlaces(sections: readonly { bankId: string; bank: { items: { position: number }[] } }[]): string[] {
  return sections.flatMap(({ bankId, bank }) => bank.items.map(({ position }) => itemKey({ bankId, item: position })))
}

/** Counted from 1; what is in no section any more comes last. */
function placeOf(places: readonly string[], { bankId, item }: ItemRow): number {
  const place = bankId === null || item === null ? -1 : places.indexOf(itemKey({ bankId, item }))
  return place === -1 ? places.length + 1 : place + 1
}
