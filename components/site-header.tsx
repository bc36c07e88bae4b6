import Link from 'next/link'
import { BrandMark } from './brand-mark'
import { buttonStyle } from './button-style'
import { NavLink } from './nav-link'

type PersonRole = 'student' | 'instructor' | 'admin'

/** Whom the header greets: nobody yet, somebody who practises without an account, or somebody signed in. */
export type HeaderViewer = { kind: 'visitor' } | { kind: 'guest' } | { kind: 'person'; name: string; role: PersonRole }

export function SiteHeader({ viewer }: { viewer: HeaderViewer }) {
  const teaches = viewer.kind === 'person' && viewer.role !== 'student'
  return (
    <header className="border-b border-line bg-sheet print:hidden">
      <div className="mx-auto flex max-w-5xl flex-wrap items-center gap-x-6 gap-y-1.5 px-4 py-2">
        <Link href="/" prefetch={false} className="flex min-h-11 items-center gap-2.5 text-ink no-underline">
          <BrandMark />
          <span className="font-display text-xl font-bold tracking-tight">Stride</span>
        </Link>
        <nav aria-label="Main" className="order-last -mx-1.5 flex w-full sm:order-none sm:mx-0 sm:w-auto sm:gap-1">
          <NavLink href="/learn">Learn</NavLink>
          <NavLink href="/practice">Practice</NavLink>
          <NavLink href="/exams">Exams</NavLink>
          <NavLink href="/progress">Progress</NavLink>
          {teaches && <NavLink href="/teach">Teach</NavLink>}
        </nav>
        <div className="ml-auto flex min-w-0 items-center gap-3">
          <Account viewer={viewer} />
        </div>
      </div>
    </header>
  )
}

function Account({ viewer }: { viewer: HeaderViewer }) {
  switch (viewer.kind) {
    case 'visitor':
      return (
        <Link href="/sign-in" prefetch={false} className={buttonStyle('secondary')}>
          Sign in
        </Link>
      )
    case 'guest':
      return (
        <>
          <span className="hidden text-ink-soft md:inline">Practising as a guest</span>
          <Link href="/sign-up" prefetch={false} className={buttonStyle('secondary')}>
            Keep my work
          </Link>
        </>
      )
    case 'person':
      return (
        <>
          <span className="max-w-40 truncate text-ink-soft max-[26rem]:sr-only">{viewer.name}</span>
          <form action="/sign-out" method="post">
            <button type="submit" className={buttonStyle('secondary')}>
              Sign out
            </button>
          </form>
        </>
      )
  }
}
