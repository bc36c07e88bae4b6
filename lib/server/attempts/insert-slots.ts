import 'server-only'
import type { DrawnSlot } from '@/lib/attempts/draw-paper'
import type { Prisma } from '@/prisma/generated/client'

/** Stores the slots of `slotsJson`, which is $1, with an attempt's id and whatever finds it. */
export function insertSlotsStatement(attemptId: string, from = ''): string {
  return `
    INSERT INTO "Slot" ("attemptId", "position", "family", "version", "seed", "parameters", "prompt", "key", "maxPoints", "suspects", "bankId", "item")
    SELECT ${attemptId}, "position", "family", "version", drawn."seed", "parameters", "prompt", "key", drawn."maxPoints", '{}', drawn."bankId", drawn."item"
    FROM ${from} jsonb_to_recordset($1::jsonb) AS drawn(
      "position" int, "family" text, "version" int, "seed" text, "parameters" jsonb, "prompt" jsonb, "key" jsonb,
      "maxPoints" double precision, "bankId" uuid, "item" int)`
}

/** Drawn questions as the statement takes them. */
export function slotsJson(slots: readonly DrawnSlot[]): string {
  return JSON.stringify(
    slots.map(({ position, maxPoints, question: { ref, prompt, key }, from }) => ({
      position,
      family: ref.family,
      version: ref.version,
      seed: ref.seed,
      parameters: ref.parameters,
      prompt,
      key,
      maxPoints,
      bankId: from?.bankId ?? null,
      item: from?.item ?? null,
    })),
  )
}

const statement = insertSlotsStatement('$2::uuid')

/** Stores drawn questions of an attempt in one statement, however many there are. */
export async function insertSlots(
  tx: Pick<Prisma.TransactionClient, '$executeRawUnsafe'>,
  attemptId: string,
  slots: readonly DrawnSlot[],
): Promise<void> {
  // Nothing but the two values comes from outside.
  await tx.$executeRawUnsafe(statement, slotsJson(slots), attemptId)
}
