import { useCallback, useRef, useState } from 'react'

type Solution = { kind: 'loading' } | { kind: 'loaded'; html: string } | { kind: 'failed'; problem: string }

/** Milliseconds after which no answer is expected any more. */
const patience = 15_000

/** A worked solution as the server renders it at an address; once it has come it is not asked for again. */
export function useSolution(address: string): { solution: Solution; load: () => Promise<void> } {
  const [solution, setSolution] = useState<Solution>({ kind: 'loading' })
  const asked = useRef(false)
  const load = useCallback(async () => {
    if (asked.current) return
    asked.current = true
    setSolution({ kind: 'loading' })
    const found = await fetchSolution(address)
    asked.current = found.kind === 'loaded'
    setSolution(found)
  }, [address])
  return { solution, load }
}

async function fetchSolution(address: string): Promise<Solution> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(patience) })
    switch (response.status) {
      case 200:
        return { kind: 'loaded', html: await response.text() }
      case 401:
        return { kind: 'failed', problem: 'You are signed out. Sign in again in this browser, then try again.' }
      case 404:
        return { kind: 'failed', problem: 'This attempt is not open to you any more. Reload the page.' }
    }
    return { kind: 'failed', problem: 'Something went wrong on our side. Try again in a moment.' }
  } catch {
    return { kind: 'failed', problem: 'The server cannot be reached. Check your connection and try again.' }
  }
}
