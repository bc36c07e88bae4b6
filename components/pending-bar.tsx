'use client'

import { useLinkStatus } from 'next/link'

/** Inside a link: a window that slides along the top of the page while the next page is being fetched. */
export function PendingBar() {
  const { pending } = useLinkStatus()
  return pending ? <span className="pending-bar" role="status" aria-label="Loading the page" /> : null
}
