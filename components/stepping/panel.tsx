import type { ReactNode } from 'react'

/** A picture under its name and size, with what is laid over it. */
export function Panel({
  className,
  name,
  size,
  over,
  children,
}: {
  className: string
  name: string
  size: string
  over: ReactNode
  children: ReactNode
}) {
  return (
    <div className={className}>
      <p className="mb-1 text-base leading-tight whitespace-nowrap">
        <span className="font-semibold">{name}</span> <span className="figures text-sm text-ink-soft">{size}</span>
      </p>
      <div className="relative">
        {children}
        {over}
      </div>
    </div>
  )
}
