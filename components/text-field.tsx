import type { ComponentProps } from 'react'

type InputProps = Pick<
  ComponentProps<'input'>,
  'type' | 'autoComplete' | 'list' | 'defaultValue' | 'required' | 'minLength' | 'maxLength' | 'inputMode' | 'onChange'
>

/** One line of a form with its label, a hint that stays visible, and what is wrong with what was typed. */
export function TextField({
  name,
  id = name,
  label,
  hint = null,
  problem = null,
  ...input
}: InputProps & { name: string; id?: string; label: string; hint?: string | null; problem?: string | null }) {
  const hintId = hint === null ? null : `${id}-hint`
  const problemId = problem === null ? null : `${id}-problem`
  const described = [problemId, hintId].filter((id) => id !== null).join(' ')
  return (
    <div>
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {hint !== null && (
        <p id={`${id}-hint`} className="text-base text-ink-soft">
          {hint}
        </p>
      )}
      <input
        id={id}
        name={name}
        aria-invalid={problem !== null}
        aria-describedby={described === '' ? undefined : described}
        className="mt-1 block min-h-11 w-full rounded border-2 border-edge bg-sheet px-3 aria-invalid:border-wrong"
        {...input}
      />
      {problem !== null && (
        <p id={`${id}-problem`} role="alert" className="mt-1 font-semibold text-wrong">
          {problem}
        </p>
      )}
    </div>
  )
}
