import type { ReactNode } from 'react'

/** A box that scrolls sideways where the screen is too narrow; the keyboard can reach and scroll it too. */
export function ScrollBox({
  label,
  framed = false,
  children,
}: {
  label: string
  framed?: boolean
  children: ReactNode
}) {
  return (
    <div
      role="group"
      aria-label={label}
      tabIndex={0}
      className={`max-w-full overflow-x-auto ${framed ? 'rounded border border-line bg-sheet' : 'p-0.5'}`}
    >
      {children}
    </div>
  )
}
