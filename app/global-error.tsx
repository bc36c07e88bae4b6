'use client'

import './globals.css'
import { FailureMessage } from '@/components/failure-message'

/** Stands in for the whole document when the layout itself failed: no header, the system's colours and fonts. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en-GB">
      <body>
        <title>Something went wrong · Stride</title>
        <main className="mx-auto w-full max-w-5xl px-4 pt-12">
          <FailureMessage error={error} retry={retry} />
        </main>
      </body>
    </html>
  )
}
