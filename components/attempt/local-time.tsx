'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** A moment in the reader's own time zone; until the page is alive, and without scripts, in UTC. */
export function LocalTime({ iso }: { iso: string }) {
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return (
    <time dateTime={iso} className="whitespace-nowrap">
      {inBrowser ? format(iso, undefined) : `${format(iso, 'UTC')} UTC`}
    </time>
  )
}

function format(iso: string, timeZone: string | undefined): string {
  return new Date(iso).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    ...(timeZone ? { timeZone } : {}),
  })
}
