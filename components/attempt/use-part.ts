import { useCallback, useRef, useState } from 'react'

type Part = { kind: 'loading' } | { kind: 'loaded'; html: string } | { kind: 'failed'; problem: string }

/** Milliseconds after which no answer is expected any more. */
const patience = 15_000

/** A part of a review as the server renders it at an address; once it has come it is not asked for again. */
export function usePart(address: string): { part: Part; load: () => Promise<void> } {
  const [part, setPart] = useState<Part>({ kind: 'loading' })
  const asked = useRef(false)
  const load = useCallback(async () => {
    if (asked.current) return
    asked.current = true
    setPart({ kind: 'loading' })
    const found = await fetchPart(address)
    asked.current = found.kind === 'loaded'
    setPart(found)
  }, [address])
  return { part, load }
}

async function fetchPart(address: string): Promise<Part> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(patience) })
    switch (response.status) {
      case 200:
        return { kind: 'loaded', html: await response.text() }
      case 401:
        return { kind: 'failed', problem: 'You are signed out. Sign in again in this browser, then try again.' }
      case 404:
        return { kind: 'failed', problem: 'This is not here for you any more. Reload the page.' }
    }
    return { kind: 'failed', problem: 'Something went wrong on our side. Try again in a moment.' }
  } catch {
    return { kind: 'failed', problem: 'The server cannot be reached. Check your connection and try again.' }
  }
}
