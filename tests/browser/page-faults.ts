import type { ConsoleMessage, Page } from 'playwright/test'

/** What a page has complained of: exceptions, console errors and warnings, and with them every breach of the content policy. */
export function collectFaults(page: Page): string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error}`))
  page.on('console', (message) => {
    if (isFault(message)) faults.push(`${page.url()}: ${message.text()}`)
  })
  return faults
}

/** Chromium reports every answer of 4xx as an error, also the ones a story provokes: those the story checks itself. */
function isFault(message: ConsoleMessage): boolean {
  if (message.text().startsWith('Failed to load resource: the server responded with a status of 4')) return false
  return message.type() === 'error' || message.type() === 'warning'
}
