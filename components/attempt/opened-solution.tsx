import { useEffect } from 'react'
import { Button } from '../button'
import { Notice } from '../notice'
import { ReadyMarkup } from '../ready-markup'
import { useSolution } from './use-solution'

/** A worked solution, from being fetched to being there. `onRetry` takes the focus, since the button goes away. */
export function OpenedSolution({ address, onRetry }: { address: string; onRetry: () => void }) {
  const { solution, load } = useSolution(address)
  useEffect(() => void load(), [load])

  switch (solution.kind) {
    case 'loading':
      return (
        <p role="status" className="text-ink-soft">
          Loading the worked solution…
        </p>
      )
    case 'loaded':
      return (
        // The summary says it already to whoever sees the page.
        <div className="relative [&_h3]:sr-only">
          <ReadyMarkup html={solution.html} />
        </div>
      )
    case 'failed':
      return (
        <div className="max-w-3xl">
          <Notice kind="problem" title="The worked solution could not be loaded">
            <p>{solution.problem}</p>
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
