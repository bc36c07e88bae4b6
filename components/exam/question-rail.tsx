import type { Outbox } from '@/lib/attempts/answer-outbox'

type State = 'answered' | 'unanswered' | 'unreadable' | 'checked'

const words: Record<State, string> = {
  answered: 'answered',
  unanswered: 'not answered',
  unreadable: 'cannot be read',
  checked: 'checked',
}

const colours: Record<State, string> = {
  answered: 'kept-fill border-action bg-action text-on-action',
  unanswered: 'border-edge bg-sheet text-ink',
  unreadable: 'border-wrong bg-sheet text-wrong',
  checked: 'border-edge bg-sunk text-ink-soft',
}

/** All questions at a glance: answered, flagged, unreadable, checked; each is one press away. */
export function QuestionRail({
  outbox,
  positions,
  shown,
  onShow,
}: {
  /** Holds those that can still be answered. */
  outbox: Outbox
  positions: readonly number[]
  shown: number
  onShow: (position: number) => void
}) {
  return (
    <nav aria-label="Questions">
      <ol className="grid grid-cols-[repeat(auto-fill,minmax(2.75rem,1fr))] gap-1.5">
        {positions.map((position) => {
          const draft = outbox.drafts.get(position)
          const state = draft === undefined ? 'checked' : stateOf(draft.raw, outbox.problems.has(position))
          return (
            <li key={position}>
              <button
                type="button"
                aria-current={position === shown ? 'step' : undefined}
                aria-label={`Question ${position}: ${words[state]}${draft?.flagged ? ', flagged' : ''}`}
                onClick={() => onShow(position)}
                className={`figures relative flex h-11 w-full items-center justify-center rounded-sm border-2 font-semibold aria-[current=step]:outline-2 aria-[current=step]:outline-offset-2 aria-[current=step]:outline-ink ${colours[state]}`}
              >
                {position}
                {draft?.flagged && (
                  <span
                    aria-hidden="true"
                    className="absolute top-0 right-0 border-[0.55rem] border-t-window-edge border-r-window-edge border-b-transparent border-l-transparent"
                  />
                )}
                {state === 'unreadable' && (
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

function stateOf(raw: string, hasProblem: boolean): State {
  if (hasProblem) return 'unreadable'
  return raw.trim() === '' ? 'unanswered' : 'answered'
}
