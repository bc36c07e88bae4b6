import Link from 'next/link'
import type { Theme } from './theme'
import { ThemeChoice } from './theme-choice'

export function SiteFooter({ theme, setTheme }: { theme: Theme; setTheme: (form: FormData) => Promise<void> }) {
  return (
    <footer className="mt-16 border-t border-line print:hidden">
      <div className="mx-auto flex max-w-5xl flex-wrap items-center justify-between gap-x-8 gap-y-4 px-4 py-6 text-base">
        <p className="text-ink-soft">Stride: practice and exams for convolution layers.</p>
        <nav aria-label="More" className="flex gap-x-5">
          <Link href="/learn" prefetch={false} className="inline-flex min-h-11 items-center">
            Learn
          </Link>
          <Link href="/calculator" prefetch={false} className="inline-flex min-h-11 items-center">
            Calculator
          </Link>
        </nav>
        <ThemeChoice theme={theme} action={setTheme} />
      </div>
    </footer>
  )
}
