import 'server-only'
import type pg from 'pg'
import { replayAttempt } from '@/lib/attempts/replay-attempt'
import { rulingSchema } from '@/lib/attempts/ruling'
import { loadReplayed } from './load-replayed'
import { writeReplays } from './write-replays'

/**
 * Marks an attempt that is just being closed by the rulings made while it was open, oldest first, each with what it changes
 * kept by itself: so one that is undone later takes back its own part.
 */
export async function ruleOnClosing(
  client: pg.PoolClient,
  attemptId: string,
  regrades: readonly { id: string; ruling: unknown }[],
): Promise<void> {
  const rulings = regrades.map(({ ruling }) => rulingSchema.parse(ruling))
  for (const [index, { id }] of regrades.entries()) {
    const item = rulings[index]?.item ?? null
    for (const attempt of await loadReplayed(client, item, { kind: 'one', attemptId })) {
      const replay = replayAttempt(attempt, rulings.slice(0, index + 1))
      if (replay) await writeReplays(client, id, [{ attempt, replay }])
    }
  }
}
