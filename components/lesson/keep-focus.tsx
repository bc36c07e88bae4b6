'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { focusQuestion } from '../question/focus-question'

/** Where one goes on: what says so, else the first field. */
const goesOn = '[data-goes-on], form :is(input:not([type=hidden]), textarea)'

/**
 * Keeps the keyboard in a question that is one part of a page. When another one is `shown`, or its verdict, the focus goes
 * to where one goes on; when the page opens it is left alone.
 */
export function KeepFocus({ shown, children }: { shown: string; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  const before = useRef(shown)

  useEffect(() => {
    if (before.current === shown) return
    before.current = shown
    const target = place.current?.querySelector<HTMLElement>(goesOn) ?? null
    const verdict = place.current?.querySelector('#verdict')
    if (!verdict) {
      focusQuestion(target)
      return
    }
    target?.focus({ preventScroll: true })
    verdict.scrollIntoView({ block: 'nearest', behavior: 'instant' })
  }, [shown])

  return (
    <div ref={place} className="flex flex-col gap-6">
      {children}
    </div>
  )
}
