import type { ReactNode } from 'react'

/** `problem`: something has to be mended, and a screen reader is told at once; `info` and `done` wait to be read. */
export type NoticeKind = 'info' | 'done' | 'problem'

const styles: Record<NoticeKind, { box: string; word: string }> = {
  info: { box: 'border-link bg-sheet', word: 'text-link' },
  done: { box: 'border-correct bg-correct-wash', word: 'text-correct' },
  problem: { box: 'border-wrong bg-wrong-wash', word: 'text-wrong' },
}

export function Notice({ kind, title, children }: { kind: NoticeKind; title: string; children?: ReactNode }) {
  const { box, word } = styles[kind]
  return (
    <div role={kind === 'problem' ? 'alert' : 'status'} className={`rounded border-l-4 px-4 py-3 ${box}`}>
      <p className={`font-semibold ${word}`}>{title}</p>
      {children && <div className="mt-1">{children}</div>}
    </div>
  )
}
