import type { RefObject } from 'react'
import type { Calculation } from '@/lib/calculator/calculate'
import { headline } from '@/lib/calculator/headline'

const colours = { fits: 'text-correct', misfit: 'text-wrong', refused: 'text-wrong', plain: 'text-ink-soft' } as const

/** The result in one line that stays in view; a screen reader is told when it changes. */
export function SizeHeadline({ result, focus }: { result: Calculation; focus: RefObject<HTMLDivElement | null> }) {
  const { size, verdict, sentence } = headline(result)
  return (
    <div
      ref={focus}
      tabIndex={-1}
      role="status"
      className="sticky top-0 z-10 -mx-4 flex flex-wrap items-baseline gap-x-4 border-b-4 border-window-edge bg-ground px-4 py-2 sm:mx-0 sm:px-0 lg:col-start-2"
    >
      <p className="text-ink-soft">
        Output <span className="figures text-3xl font-bold text-ink">{size}</span>
      </p>
      <p className={`font-semibold ${colours[verdict]}`}>{sentence}</p>
    </div>
  )
}
