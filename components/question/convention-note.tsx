import { type ConventionId, conventions } from '@/lib/questions/conventions'
import { Badge } from '../badge'

/** The convention in force, always with what it means. */
export function ConventionNote({ convention }: { convention: ConventionId }) {
  const { label, sentence } = conventions[convention]
  return (
    <p className="flex max-w-[68ch] flex-wrap items-baseline gap-x-3 gap-y-1 text-base text-ink-soft">
      <Badge kind="window">{label}</Badge>
      <span className="min-w-0 flex-1 basis-64">{sentence}</span>
    </p>
  )
}
