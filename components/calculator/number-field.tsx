import type { KeyboardEvent } from 'react'
import type { FieldName } from '@/lib/calculator/fields'
import { stepped } from '@/lib/calculator/read-size'
import { FieldProblem } from '../question/field-problem'

/** One number with its symbol. Arrow keys and, under a finger or a mouse, the buttons beside it change it by one. */
export function NumberField({
  name,
  label,
  symbol = null,
  value,
  least,
  problem,
  onValue,
}: {
  name: FieldName
  label: string
  symbol?: string | null
  value: string
  least: 0 | 1
  problem: string | null
  onValue: (value: string) => void
}) {
  const problemId = `${name}-problem`
  const step = (by: 1 | -1) => onValue(stepped(value, by, least))

  function stepByArrow(event: KeyboardEvent) {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    step(event.key === 'ArrowUp' ? 1 : -1)
  }

  return (
    <div className="min-w-0">
      <label htmlFor={name} className="flex items-baseline gap-2 font-semibold">
        {label}
        {symbol !== null && <span className="figures font-normal text-window-ink">{symbol}</span>}
      </label>
      <div className="mt-1 flex rounded border-2 border-edge bg-sheet has-aria-invalid:border-wrong">
        <StepButton label={`${label}: one less`} sign="−" onPress={() => step(-1)} />
        <input
          id={name}
          name={name}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={40}
          value={value}
          onChange={(event) => onValue(event.target.value)}
          onKeyDown={stepByArrow}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : problemId}
          className="figures min-h-11 w-full min-w-0 flex-1 px-1 text-center text-lg"
        />
        <StepButton label={`${label}: one more`} sign="+" onPress={() => step(1)} />
      </div>
      <FieldProblem id={problemId} problem={problem} />
    </div>
  )
}

/** No stop for the keyboard, which has its arrows. */
function StepButton({ label, sign, onPress }: { label: string; sign: string; onPress: () => void }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={label}
      onClick={onPress}
      className="figures min-h-11 w-11 flex-none text-xl text-ink-soft select-none hover:bg-sunk hover:text-ink noscript:hidden"
    >
      {sign}
    </button>
  )
}
