import { type Theme, themes } from './theme'

const labels: Record<Theme, string> = { system: 'System', light: 'Light', dark: 'Dark' }

/** A plain form, so that it works without scripts; the server then renders the page in the chosen theme. */
export function ThemeChoice({ theme, action }: { theme: Theme; action: (form: FormData) => Promise<void> }) {
  return (
    <form action={action}>
      <fieldset className="flex items-center gap-3">
        <legend className="float-left mr-3 text-ink-soft">Colours</legend>
        <div className="flex rounded border border-edge">
          {themes.map((choice) => (
            <button
              key={choice}
              type="submit"
              name="theme"
              value={choice}
              aria-pressed={choice === theme}
              className="min-h-8 px-3 not-first:border-l not-first:border-edge aria-pressed:bg-action aria-pressed:text-on-action aria-pressed:kept-fill"
            >
              {labels[choice]}
            </button>
          ))}
        </div>
      </fieldset>
    </form>
  )
}
