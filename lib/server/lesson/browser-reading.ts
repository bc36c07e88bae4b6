import 'server-only'
import { cookies } from 'next/headers'
import type { Reading } from '@/lib/lesson/reading'
import { parseReading, writeReading } from '@/lib/lesson/reading-cookie'
import { currentTime } from '@/lib/server/clock'
import { adoptReading } from './reading'

const name = 'reading'
const oneYear = 31_536_000

/** What this browser remembers as read while nobody is signed in. */
export async function findBrowserReading(): Promise<Reading> {
  return parseReading((await cookies()).get(name)?.value)
}

export async function saveBrowserReading(reading: Reading): Promise<void> {
  const jar = await cookies()
  jar.set(name, writeReading(reading), { path: '/', maxAge: oneYear, sameSite: 'lax', httpOnly: true })
}

/** Hands what this browser remembers over to the person who signs in; nobody after them gets it again. */
export async function adoptBrowserReading(userId: string): Promise<void> {
  const jar = await cookies()
  const kept = jar.get(name)
  if (!kept) return
  await adoptReading(userId, parseReading(kept.value), currentTime())
  jar.delete(name)
}
