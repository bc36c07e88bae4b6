import { useId } from 'react'

/** One of several values, by its label; the keyboard and the phone bring their own list. */
export function SelectField<Value extends string | number>({
  label,
  value,
  options,
  onChange,
  disabled = false,
}: {
  label: string
  value: Value
  options: readonly { readonly value: Value; readonly label: string }[]
  onChange: (value: Value) => void
  disabled?: boolean
}) {
  const id = useId()
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block text-base font-semibold">
        {label}
      </label>
      <select
        id={id}
        value={value}
        disabled={disabled}
        onChange={({ target }) => {
          const chosen = options.find((option) => String(option.value) === target.value)
          if (chosen) onChange(chosen.value)
        }}
        className="mt-1 min-h-11 w-full rounded border-2 border-edge bg-sheet px-2 text-ink disabled:opacity-60"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
