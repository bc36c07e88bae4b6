import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** The server times of the pages that this browser tab has shown. */
const shown = new Set<string>()

/**
 * Going back to a page shows it as it was when it was first made. A page that is shown a second time is fetched anew, so
 * that it brings what has been saved since.
 */
export function useFreshPage(now: string): void {
  const router = useRouter()
  useEffect(() => {
    // Without a network the refresh would leave for the browser's own error page.
    if (shown.has(now) && navigator.onLine) router.refresh()
    return () => {
      shown.add(now)
    }
  }, [now, router])
}
