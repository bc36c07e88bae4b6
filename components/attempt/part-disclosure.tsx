import type { ReactNode } from 'react'

/**
 * The place of a part of a review that is fetched from `address` when it is opened, by `OpenedParts`: most are never looked at.
 * The children stand below it, with a way for whoever has no scripts.
 */
export function PartDisclosure({
  address,
  summary,
  children,
}: {
  address: string
  summary: ReactNode
  children: ReactNode
}) {
  return (
    <details data-part={address} className="max-w-3xl">
      <summary className="w-fit font-semibold text-link">{summary}</summary>
      <div className="mt-2 flex flex-col gap-4">
        <div className="empty:hidden" />
        {children}
      </div>
    </details>
  )
}
