import 'server-only'
import { type Reached, type Reading, recordReading } from '@/lib/lesson/reading'
import type { SectionSlug } from '@/lib/lesson/sections'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { findBrowserReading, saveBrowserReading } from './browser-reading'
import { findReading, saveReading } from './reading'

/** What the person has read, or for a visitor what the browser remembers. */
export function loadReading(viewer: Viewer | null): Promise<Reading> {
  return viewer ? findReading(viewer.userId) : findBrowserReading()
}

/** Notes it with the person or, for a visitor, in the browser: reading makes nobody a guest. */
export async function noteReading(
  viewer: Viewer | null,
  slug: SectionSlug,
  reached: Reached,
  now: Date,
): Promise<void> {
  if (viewer) await saveReading(viewer.userId, slug, reached, now)
  else await saveBrowserReading(recordReading(await findBrowserReading(), slug, reached))
}
