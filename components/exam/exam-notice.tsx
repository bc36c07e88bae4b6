import { useState } from 'react'
import { Button } from '../button'

/** What an instructor did to this attempt last and why, always in view until the student puts it away. */
export function ExamNotice({ notice }: { notice: string | null }) {
  const [read, setRead] = useState<string | null>(null)
  return (
    <div role="status" className="order-last basis-full empty:hidden">
      {notice !== null && notice !== read && (
        <div className="flex items-center justify-between gap-3 rounded border-l-4 border-link bg-sheet py-1 pl-3">
          <p className="font-semibold text-link">{notice}</p>
          <Button kind="quiet" type="button" onClick={() => setRead(notice)}>
            Hide
          </Button>
        </div>
      )}
    </div>
  )
}
