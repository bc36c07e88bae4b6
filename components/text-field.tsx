import type { ComponentProps } from 'react'

type InputProps = Pick<
  ComponentProps<'input'>,
  'type' | 'autoComplete' | 'defaultValue' | 'required' | 'minLength' | 'maxLength' | 'inputMode'
>

/** One line of a form with its label, a hint that stays visible, and what is wrong with what was typed. */
export function TextField({
  name,
  label,
  hint = null,
  problem = null,
  ...input
}: InputProps & { name: string; label: string; hint?: string | null; problem?: string | null }) {
  const hintId = hint === null ? null : `${name}-hint`
  const problemId = problem === null ? null : `${name}-problem`
  const described = [problemId, hintId].filter((id) => id !== null).join(' ')
  return (
    <div>
      <label htmlFor={name} className="font-semibold">
        {label}
      </label>
      {hint !== null && (
        <p id={`${name}-hint`} className="text-base text-ink-soft">
          {hint}
        </p>
      )}
      <input
        id={name}
        name={name}
        aria-invalid={problem !== null}
        aria-describedby={described === '' ? undefined : described}
        className="mt-1 block min-h-11 w-full rounded border-2 border-edge bg-sheet px-3 aria-invalid:border-wrong"
        {...input}
      />
      {problem !== null && (
        <p id={`${name}-problem`} role="alert" className="mt-1 font-semibold text-wrong">
          {problem}
        </p>
      )}
    </div>
  )
}
