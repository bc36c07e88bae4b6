import 'server-only'
import type { PaperSection } from '@/lib/attempts/draw-paper'
import type { Prisma } from '@/prisma/generated/client'

/** What the questions of an exam are drawn from. */
export const poolSelection = {
  sections: {
    orderBy: { position: 'asc' },
    select: {
      title: true,
      pick: true,
      bankId: true,
      bank: {
        select: {
          items: {
            orderBy: { position: 'asc' },
            select: { position: true, family: true, constraints: true, points: true },
          },
        },
      },
    },
  },
} satisfies Prisma.ExamSelect

type PoolRow = Prisma.ExamGetPayload<{ select: typeof poolSelection }>

/** The sections of an exam with their titles, as papers are drawn from them. */
export function readPool({ sections }: PoolRow): (PaperSection & { title: string })[] {
  return sections.map(({ title, pick, bankId, bank }) => ({
    title,
    pick,
    items: bank.items.map(({ position, ...item }) => ({ ...item, bankId, item: position })),
  }))
}
