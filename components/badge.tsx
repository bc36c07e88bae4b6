import type { ReactNode } from 'react'

export type BadgeKind = 'plain' | 'window' | 'right' | 'wrong'

const colours: Record<BadgeKind, string> = {
  plain: 'border-edge text-ink-soft',
  window: 'border-window-edge bg-window-wash text-window-ink',
  right: 'border-correct bg-correct-wash text-correct',
  wrong: 'border-wrong bg-wrong-wash text-wrong',
}

/** A word about the state of a thing; the colour repeats what the word says. */
export function Badge({ kind = 'plain', children }: { kind?: BadgeKind; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-sm border px-2 py-0.5 text-sm font-semibold whitespace-nowrap ${colours[kind]}`}
    >
      {children}
    </span>
  )
}
