import { useState } from 'react'
import { readWeight } from '@/lib/figures/read-weight'

/** A number that takes effect as soon as it can be read; until then the one before stays in effect. */
export function WeightInput({
  label,
  value,
  problemId,
  isAllowed,
  onChange,
}: {
  label: string
  value: number
  /** The id of what says how to put right a number that cannot be read. */
  problemId: string
  isAllowed: (value: number) => boolean
  onChange: (value: number) => void
}) {
  const [text, setText] = useState(() => String(value).replace('-', '−'))
  const read = readWeight(text)
  const wrong = read === null || !isAllowed(read)
  return (
    <input
      type="text"
      inputMode="text"
      autoComplete="off"
      spellCheck={false}
      maxLength={12}
      aria-label={label}
      aria-invalid={wrong}
      aria-describedby={wrong ? problemId : undefined}
      value={text}
      onFocus={({ target }) => target.select()}
      onChange={({ target }) => {
        setText(target.value)
        const weight = readWeight(target.value)
        if (weight !== null && isAllowed(weight)) onChange(weight)
      }}
      className="figures min-h-11 w-13 rounded border-2 border-edge bg-sheet px-0.5 text-center text-base font-normal aria-invalid:border-wrong aria-invalid:bg-wrong-wash sm:w-14"
    />
  )
}
