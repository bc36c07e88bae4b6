'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => undefined

const parts = { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const
// Kept, since making one takes a server longer than most of what a page shows.
const timesInUtc = new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'UTC' })
const timesHere = () => new Intl.DateTimeFormat('en-GB', parts)

/** A moment in the reader's own time zone; until the page is alive, and without scripts, in UTC. */
export function LocalTime({ iso }: { iso: string }) {
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return (
    <time dateTime={iso} className="whitespace-nowrap">
      {inBrowser ? timesHere().format(new Date(iso)) : `${timesInUtc.format(new Date(iso))} UTC`}
    </time>
  )
}
