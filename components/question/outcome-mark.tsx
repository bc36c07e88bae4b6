export type Outcome = 'right' | 'wrong' | 'unanswered'

/** A wrong answer with right cells in it is shown as partly right. */
const shapes: Record<Outcome | 'partly', { path: string; colour: string; word: string }> = {
  right: { path: 'M5 12.5l4.5 4.5L19 7.5', colour: 'text-correct', word: 'Right' },
  wrong: { path: 'M6.5 6.5l11 11M17.5 6.5l-11 11', colour: 'text-wrong', word: 'Wrong' },
  partly: { path: 'M5 14c2.5-6 4.5-6 7-2s4.5 4 7-2', colour: 'text-ink', word: 'Partly right' },
  unanswered: { path: 'M6 12h12', colour: 'text-ink-soft', word: 'Not answered' },
}

/**
 * Right, wrong or not answered: a shape, a word and a colour, so that each of them is enough. In a small place the word is
 * for the ear alone.
 */
export function OutcomeMark({ outcome, small = false }: { outcome: Outcome | 'partly'; small?: boolean }) {
  const { path, colour, word } = shapes[outcome]
  return (
    <span className={`inline-flex items-center gap-2 font-semibold whitespace-nowrap ${colour}`}>
      <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" className="shrink-0">
        <rect x="1.5" y="1.5" width="21" height="21" rx="3" className="fill-none stroke-current" strokeWidth="2" />
        <path d={path} className="fill-none stroke-current" strokeWidth="2.75" strokeLinecap="square" />
      </svg>
      <span className={small ? 'sr-only' : ''}>{word}</span>
    </span>
  )
}
