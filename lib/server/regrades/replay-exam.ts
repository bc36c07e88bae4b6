import 'server-only'
import type pg from 'pg'
import { type Replay, replayAttempt } from '@/lib/attempts/replay-attempt'
import type { Ruling } from '@/lib/attempts/ruling'
import { type LoadedAttempt, loadReplayed } from './load-replayed'

/** Attempts that are in memory at once; few where all their questions are replayed, since everybody else waits meanwhile. */
const batchSize = { one: 100, all: 10 }

const firstId = '00000000-0000-0000-0000-000000000000'

type Batch = { attempt: LoadedAttempt; replay: Replay | null }[]

/**
 * Replays every closed attempt of an exam under the rulings that stand and one more, batch by batch, so that memory does not
 * grow with the exam. It changes nothing by itself.
 */
export async function* replayExam(
  client: pg.ClientBase | pg.Pool,
  examId: string,
  standing: readonly Ruling[],
  ruling: Ruling,
): AsyncGenerator<Batch> {
  const limit = ruling.item === null ? batchSize.all : batchSize.one
  let after = firstId
  for (;;) {
    const attempts = await loadReplayed(client, ruling.item, { kind: 'exam', examId, after, limit })
    const last = attempts.at(-1)
    if (last === undefined) return
    yield attempts.map((attempt) => ({ attempt, replay: replayAttempt(attempt, [...standing, ruling]) }))
    after = last.attemptId
  }
}
