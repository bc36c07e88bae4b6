'use client'

import { Button } from '../button'

/** Opens the browser's own print dialogue, which makes PDF files too. */
export function PrintButton() {
  return (
    <span className="noscript:hidden">
      <Button type="button" onClick={() => window.print()}>
        Print
      </Button>
    </span>
  )
}
