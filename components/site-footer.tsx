import type { Theme } from './theme'
import { ThemeChoice } from './theme-choice'

export function SiteFooter({ theme, setTheme }: { theme: Theme; setTheme: (form: FormData) => Promise<void> }) {
  return (
    <footer className="mt-16 border-t border-line">
      <div className="mx-auto flex max-w-5xl flex-wrap items-center justify-between gap-x-8 gap-y-4 px-4 py-6 text-base">
        <p className="text-ink-soft">Stride: practice and exams for convolution layers.</p>
        <ThemeChoice theme={theme} action={setTheme} />
      </div>
    </footer>
  )
}
