/** Something that is on or off, with what it does. */
export function CheckField({
  label,
  effect,
  checked,
  onChange,
}: {
  label: string
  effect: string
  checked: boolean
  onChange: (checked: boolean) => void
}) {
  return (
    <label className="flex min-h-11 gap-3 py-1.5">
      <input
        type="checkbox"
        checked={checked}
        onChange={({ target }) => onChange(target.checked)}
        className="mt-1 size-5 shrink-0"
      />
      <span>
        <span className="block font-semibold">{label}</span>
        <span className="block text-base text-ink-soft">{effect}</span>
      </span>
    </label>
  )
}
