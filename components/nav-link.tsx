'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { PendingBar } from './pending-bar'

/** A place of the site; it is the current one on every page below it. */
export function NavLink({ href, children }: { href: string; children: string }) {
  const pathname = usePathname()
  const state = pathname === href ? 'page' : pathname.startsWith(`${href}/`) ? true : undefined
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={state}
      className="flex min-h-11 items-center px-1.5 text-ink-soft no-underline hover:text-ink sm:px-2.5 aria-[current]:corners aria-[current]:font-semibold aria-[current]:text-ink"
    >
      {children}
      <PendingBar />
    </Link>
  )
}
