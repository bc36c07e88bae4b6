import { Button } from './button'

/** What the reader needs when we failed: that it was us, what is safe, what to try, and what to quote. */
export function FailureMessage({ error, retry }: { error: unknown; retry: () => void }) {
  const reference = error instanceof Error && 'digest' in error ? String(error.digest) : null
  return (
    <div className="max-w-xl">
      <h1>Something went wrong on our side</h1>
      <p className="mt-4">
        Answers that were shown as saved are safe. Try again; if you are in an exam, its time keeps running, so tell
        your instructor if this page comes back.
      </p>
      {reference !== null && (
        <p className="mt-4 text-ink-soft">
          Reference for your instructor: <span className="figures">{reference}</span>
        </p>
      )}
      <div className="mt-6 flex flex-wrap gap-3">
        <Button type="button" onClick={retry}>
          Try again
        </Button>
      </div>
    </div>
  )
}
