import 'server-only'
import { connectionPool } from '@/lib/server/database/prisma'

/** Milliseconds between two rounds of writing; for how long what is written will do; and after which one is forgotten here. */
const pause = 2_000
const fresh = 10_000
const forgotten = 60_000

/** When this process last heard of the students of some attempts, and when it last wrote that down (0: never). */
const heard = new Map<string, { at: number; writtenAt: number }>()

let planned = false

/** The same order in every process, so that none waits for another in a circle. */
const statement = `
  INSERT INTO "AttemptSeen" ("attemptId", "seenAt")
  SELECT attempt."id", heard."at"
  FROM jsonb_to_recordset($1::jsonb) AS heard("id" uuid, "at" timestamptz) JOIN "Attempt" attempt ON attempt."id" = heard."id"
  ORDER BY attempt."id"
  ON CONFLICT ("attemptId") DO UPDATE SET "seenAt" = greatest("AttemptSeen"."seenAt", excluded."seenAt")`

/**
 * Notes that an attempt's student was heard of. It costs nothing at once: the students of a process are written down together,
 * each at most every ten seconds, into a table that makes no log. What is lost with a process is said again three seconds later.
 */
export function heardFrom(attemptId: string, now: Date): void {
  heard.set(attemptId, { at: now.getTime(), writtenAt: heard.get(attemptId)?.writtenAt ?? 0 })
  if (planned) return
  planned = true
  setTimeout(() => void write(), pause).unref()
}

async function write(): Promise<void> {
  planned = false
  const news = [...heard].filter(([, { at, writtenAt }]) => at - writtenAt >= fresh)
  for (const [id, { at }] of news) heard.set(id, { at, writtenAt: at })
  const latest = Math.max(...[...heard.values()].map(({ at }) => at))
  for (const [id, { at }] of heard) if (latest - at > forgotten) heard.delete(id)
  if (news.length === 0) return
  const rows = news.map(([id, { at }]) => ({ id, at: new Date(at).toISOString() }))
  // What could not be written counts as written for ten seconds; then it is tried again.
  const written = connectionPool().query({ name: 'heard-from', text: statement, values: [JSON.stringify(rows)] })
  await written.catch(() => undefined)
}
