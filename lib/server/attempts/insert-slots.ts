import 'server-only'
import type { DrawnSlot } from '@/lib/attempts/draw-paper'
import type { Prisma } from '@/prisma/generated/client'

/** Stores drawn questions of an attempt in one statement, however many there are. */
export async function insertSlots(
  tx: Pick<Prisma.TransactionClient, '$executeRaw'>,
  attemptId: string,
  slots: readonly DrawnSlot[],
): Promise<void> {
  const rows = slots.map(({ position, maxPoints, question: { ref, prompt, key } }) => ({
    position,
    family: ref.family,
    version: ref.version,
    seed: ref.seed,
    parameters: ref.parameters,
    prompt,
    key,
    maxPoints,
  }))
  await tx.$executeRaw`
    INSERT INTO "Slot" ("attemptId", "position", "family", "version", "seed", "parameters", "prompt", "key", "maxPoints", "suspects")
    SELECT ${attemptId}::uuid, "position", "family", "version", "seed", "parameters", "prompt", "key", "maxPoints", '{}'
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS drawn(
      "position" int, "family" text, "version" int, "seed" text, "parameters" jsonb, "prompt" jsonb, "key" jsonb,
      "maxPoints" double precision)`
}
