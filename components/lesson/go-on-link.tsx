import Link from 'next/link'
import type { ReactNode } from 'react'
import { type ButtonKind, buttonStyle } from '../button-style'
import { PendingBar } from '../pending-bar'

/**
 * Leads to the next thing in the same place: the page stays where it is, and `KeepFocus` puts the keyboard there. The outcome
 * is read out with it where there is one.
 */
export function GoOnLink({
  href,
  kind = 'primary',
  outcomeId,
  children,
}: {
  href: string
  kind?: ButtonKind
  outcomeId?: string
  children: ReactNode
}) {
  return (
    <Link
      href={href}
      prefetch={false}
      scroll={false}
      data-goes-on
      aria-describedby={outcomeId}
      className={buttonStyle(kind)}
    >
      {children}
      <PendingBar />
    </Link>
  )
}
