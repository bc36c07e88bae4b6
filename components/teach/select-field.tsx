/** A choice out of a list with its label, and what is wrong with what was chosen. */
export function SelectField({
  name,
  label,
  defaultValue,
  problem,
  options,
  onChoose,
}: {
  name: string
  label: string
  defaultValue: string
  problem: string | null
  options: readonly (readonly [value: string, text: string])[]
  onChoose?: (value: string) => void
}) {
  return (
    <div>
      <label htmlFor={name} className="font-semibold">
        {label}
      </label>
      <select
        id={name}
        name={name}
        defaultValue={defaultValue}
        onChange={onChoose && ((event) => onChoose(event.target.value))}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${name}-problem`}
        className="mt-1 block min-h-11 w-full rounded border-2 border-edge bg-sheet px-3 aria-invalid:border-wrong"
      >
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      {problem !== null && (
        <p id={`${name}-problem`} role="alert" className="mt-1 font-semibold text-wrong">
          {problem}
        </p>
      )}
    </div>
  )
}
