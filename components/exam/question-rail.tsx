import type { Outbox } from '@/lib/attempts/answer-outbox'

/** All questions at a glance: answered, flagged, unreadable; each is one press away. */
export function QuestionRail({
  outbox,
  shown,
  onShow,
}: {
  outbox: Outbox
  shown: number
  onShow: (position: number) => void
}) {
  return (
    <nav aria-label="Questions">
      <ol className="grid grid-cols-[repeat(auto-fill,minmax(2.75rem,1fr))] gap-1.5">
        {[...outbox.drafts].map(([position, draft]) => {
          const answered = draft.raw.trim() !== ''
          const states = [
            answered ? 'answered' : 'not answered',
            ...(draft.flagged ? ['flagged'] : []),
            ...(outbox.problems.has(position) ? ['cannot be read'] : []),
          ]
          return (
            <li key={position}>
              <button
                type="button"
                aria-current={position === shown ? 'step' : undefined}
                aria-label={`Question ${position}: ${states.join(', ')}`}
                onClick={() => onShow(position)}
                className={`figures relative flex h-11 w-full items-center justify-center rounded-sm border-2 font-semibold aria-[current=step]:outline-2 aria-[current=step]:outline-offset-2 aria-[current=step]:outline-ink ${
                  answered ? 'border-action bg-action text-on-action' : 'border-edge bg-sheet text-ink'
                }`}
              >
                {position}
                {draft.flagged && (
                  <span
                    aria-hidden="true"
                    className="absolute top-0 right-0 border-[0.55rem] border-t-window-edge border-r-window-edge border-b-transparent border-l-transparent"
                  />
                )}
                {outbox.problems.has(position) && (
                  <span aria-hidden="true" className="absolute right-1 bottom-0 text-sm">
                    ?
                  </span>
                )}
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
