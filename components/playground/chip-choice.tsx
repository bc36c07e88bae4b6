import { useId } from 'react'

/** One of a few values, all in sight at once; the arrow keys go from one to the next. */
export function ChipChoice<Value extends string | number>({
  legend,
  value,
  options,
  onChange,
}: {
  legend: string
  /** Null while none of them is chosen. */
  value: Value | null
  options: readonly { readonly value: Value; readonly label: string }[]
  onChange: (value: Value) => void
}) {
  const name = useId()
  return (
    <fieldset className="min-w-0">
      <legend className="text-base font-semibold">{legend}</legend>
      <div className="mt-1 flex flex-wrap gap-1">
        {options.map((option) => (
          <label
            key={option.value}
            className="relative flex min-h-11 min-w-11 items-center justify-center rounded border-2 border-edge bg-sheet px-2 text-base leading-tight hover:bg-window-wash has-checked:border-action has-checked:bg-action has-checked:text-on-action has-checked:kept-fill has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="absolute inset-0 m-0 size-full cursor-pointer appearance-none opacity-0"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
