import './globals.css'
import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { SiteFooter } from '@/components/site-footer'
import { type HeaderViewer, SiteHeader } from '@/components/site-header'
import { readTheme } from '@/components/theme'
import { findViewer } from '@/lib/server/auth/find-viewer'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { environment } from '@/lib/server/environment'
import { body, figures, heading, mathematics } from './fonts'
import { setTheme } from './set-theme'

export async function generateMetadata(): Promise<Metadata> {
  // The site's address is known once the server runs.
  await connection()
  return {
    metadataBase: new URL(environment().publicUrl),
    title: { default: 'Stride', template: '%s · Stride' },
    description: 'Practice and exams for convolution layers, with every mistake named.',
  }
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fdfefb' },
    { media: '(prefers-color-scheme: dark)', color: '#132035' },
  ],
}

const fonts = [body, heading, figures, mathematics].map(({ variable }) => variable).join(' ')

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Reading the request keeps every page dynamic: each needs the nonce of its own answer.
  await headers()
  const [jar, viewer] = await Promise.all([cookies(), findViewer()])
  const theme = readTheme(jar.get('theme')?.value)
  return (
    <html lang="en-GB" className={fonts} data-theme={theme}>
      <body>
        <a
          href="#main"
          className="sr-only z-50 rounded print:hidden bg-action text-on-action focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:px-4 focus:py-3"
        >
          Skip to the content
        </a>
        <SiteHeader viewer={headerViewer(viewer)} />
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto w-full max-w-5xl flex-1 px-4 pt-8 sm:pt-12 print:max-w-none print:p-0"
        >
          {children}
        </main>
        <SiteFooter theme={theme} setTheme={setTheme} />
      </body>
    </html>
  )
}

function headerViewer(viewer: Viewer | null): HeaderViewer {
  if (viewer === null) return { kind: 'visitor' }
  if (viewer.guest) return { kind: 'guest' }
  return { kind: 'person', name: viewer.name ?? viewer.email ?? 'Signed in', role: viewer.role }
}
