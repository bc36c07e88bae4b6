import 'server-only'
import { setTimeout } from 'node:timers/promises'
import type pg from 'pg'
import { openConnection } from '@/lib/server/database/prisma'
import { changeChannel } from './announce-change'

/** Milliseconds until a lost connection is opened again. */
const retryPause = 1_000

type Hear = (examId: string | null) => void

/**
 * Listens, on a connection of its own, for the changes that any process announces, until the returned function is called.
 * `hear` gets the exam's id; null when the connection is there (again), since anything may have been missed before.
 */
export function listenForChanges(hear: Hear): () => Promise<void> {
  let client: pg.Client
  let stopped = false

  const keepListening = async () => {
    while (!stopped) {
      client = openConnection()
      try {
        await listen(client, hear)
      } catch {
        // The database is away, or went while the connection was made: it is tried again for as long as somebody watches.
        await client.end()
      }
      if (!stopped) await setTimeout(retryPause, undefined, { ref: false })
    }
  }

  void keepListening()
  return () => {
    stopped = true
    return client.end()
  }
}

/** Until the connection ends. */
async function listen(client: pg.Client, hear: Hear): Promise<void> {
  const ended = new Promise<void>((resolve) => client.once('end', resolve))
  // An error is followed by the end.
  client.on('error', () => undefined)
  client.on('notification', ({ payload }) => hear(payload ?? null))
  await client.connect()
  await client.query(`LISTEN ${changeChannel}`)
  hear(null)
  await ended
}
