import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { KeptChanges } from '@/lib/attempts/kept-changes'
import { type Draft, newerOf } from '@/lib/attempts/merge-slot'

/** One record per attempt and question. An attempt is one person's, and the server shows its page to nobody else. */
interface Kept extends DBSchema {
  unsent: { key: [attemptId: string, position: number]; value: { attemptId: string; position: number; draft: Draft } }
}

let opened: Promise<IDBPDatabase<Kept>> | null = null

function open(): Promise<IDBPDatabase<Kept>> {
  const again = () => {
    opened = null
  }
  opened ??= openDB<Kept>('stride', 1, {
    upgrade: (database) => void database.createObjectStore('unsent', { keyPath: ['attemptId', 'position'] }),
    terminated: again,
  })
  opened.catch(again)
  return opened
}

/** What this browser still keeps of an attempt. */
export async function readKept(attemptId: string): Promise<Map<number, Draft>> {
  try {
    const records = await (await open()).getAll('unsent', ofAttempt(attemptId))
    return new Map(records.map(({ position, draft }) => [position, draft]))
  } catch {
    // A browser that forbids storage has kept nothing.
    return new Map()
  }
}

/**
 * Writes changes to the disk, in one transaction, so that tabs never replace a newer state by an older one; answers whether
 * this browser keeps anything.
 */
export async function keepAnswers(attemptId: string, { keep, forget }: KeptChanges): Promise<boolean> {
  try {
    const transaction = (await open()).transaction('unsent', 'readwrite', { durability: 'strict' })
    const { store } = transaction
    for (const [position, draft] of keep) {
      const kept = (await store.get([attemptId, position]))?.draft
      await store.put({ attemptId, position, draft: newerOf(kept, draft) })
    }
    for (const [position, revision] of forget) {
      const kept = (await store.get([attemptId, position]))?.draft
      if (kept && kept.revision <= revision) await store.delete([attemptId, position])
    }
    await transaction.done
    return true
  } catch {
    // A browser that forbids storage, or has no room, still keeps the answers in this page.
    return false
  }
}

export async function forgetKept(attemptId: string): Promise<void> {
  try {
    await (await open()).delete('unsent', ofAttempt(attemptId))
  } catch {
    // Nothing was kept.
  }
}

function ofAttempt(attemptId: string): IDBKeyRange {
  return IDBKeyRange.bound([attemptId, 0], [attemptId, Number.POSITIVE_INFINITY])
}
