import type { ReactNode } from 'react'

/** The place of the editor and of the row below it, the same before and after the editor has been fetched. */
export function WorkbenchFrame({ editor, actions }: { editor: ReactNode; actions: ReactNode }) {
  return (
    <div>
      <div className="h-[25rem] min-h-48 resize-y overflow-hidden rounded border-2 border-edge bg-sheet">{editor}</div>
      <div className="mt-3 flex min-h-11 flex-wrap items-center gap-x-3 gap-y-2">{actions}</div>
    </div>
  )
}
