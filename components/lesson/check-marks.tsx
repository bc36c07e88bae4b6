import Link from 'next/link'
import type { Mark } from '@/lib/lesson/quick-check'
import { OutcomeMark } from '../question/outcome-mark'

const cell =
  'figures flex h-11 items-center justify-center gap-2 rounded-sm border-2 font-semibold text-ink no-underline aria-[current=step]:outline-2 aria-[current=step]:outline-offset-2 aria-[current=step]:outline-ink'

const boxes: Record<NonNullable<Mark> | 'open', string> = {
  right: 'border-correct bg-correct-wash',
  wrong: 'border-wrong bg-wrong-wash',
  unanswered: 'border-edge bg-sunk',
  open: 'border-line bg-sheet',
}

/** How far a check has come: a cell for every question, which leads back to it once it is answered. */
export function CheckMarks({
  marks,
  position,
  addressOf,
}: {
  marks: readonly Mark[]
  /** The one that is shown. */
  position: number
  addressOf: (position: number) => string
}) {
  const questions = marks.map((mark, index) => ({ mark, number: index + 1 }))
  return (
    <nav aria-label="Questions of this check">
      <ol className="grid max-w-sm grid-cols-4 gap-2">
        {questions.map(({ mark, number }) => {
          const current = number === position ? 'step' : undefined
          const label = (
            <>
              <span className="sr-only">Question </span>
              {number}
              {mark && <OutcomeMark outcome={mark} small />}
            </>
          )
          return (
            <li key={number}>
              {mark === null ? (
                <span aria-current={current} className={`${cell} ${boxes.open}`}>
                  {label}
                </span>
              ) : (
                <Link
                  href={addressOf(number)}
                  prefetch={false}
                  scroll={false}
                  aria-current={current}
                  className={`${cell} ${boxes[mark]}`}
                >
                  {label}
                </Link>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
