import { useEffect } from 'react'
import { Button } from '../button'
import { Notice } from '../notice'
import { ReadyMarkup } from '../ready-markup'
import { usePart } from './use-part'

/** A part of a review, from being fetched to being there. `onRetry` takes the focus, since the button goes away. */
export function OpenedPart({ address, name, onRetry }: { address: string; name: string; onRetry: () => void }) {
  const { part, load } = usePart(address)
  useEffect(() => void load(), [load])

  switch (part.kind) {
    case 'loading':
      return (
        <p role="status" className="text-ink-soft">
          Loading {name}…
        </p>
      )
    case 'loaded':
      return (
        // The summary says it already to whoever sees the page.
        <div className="relative [&_h3]:sr-only">
          <ReadyMarkup html={part.html} />
        </div>
      )
    case 'failed':
      return (
        <div className="max-w-3xl">
          <Notice kind="problem" title={`Could not load ${name}`}>
            <p>{part.problem}</p>
            <div className="mt-3">
              <Button
                type="button"
                kind="secondary"
                onClick={() => {
                  onRetry()
                  void load()
                }}
              >
                Try again
              </Button>
            </div>
          </Notice>
        </div>
      )
  }
}
