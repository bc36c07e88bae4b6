import Link from 'next/link'
import type { ReactNode } from 'react'
import { type ButtonKind, buttonStyle } from './button-style'
import { PendingBar } from './pending-bar'

export function ButtonLink({
  href,
  kind = 'primary',
  children,
}: {
  href: string
  kind?: ButtonKind
  children: ReactNode
}) {
  return (
    <Link href={href} prefetch={false} className={buttonStyle(kind)}>
      {children}
      <PendingBar />
    </Link>
  )
}
