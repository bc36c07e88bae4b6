import { setTimeout as delay } from 'node:timers/promises'
import type { Locator, Page, Response } from 'playwright'

/** What a student has typed and seen acknowledged, which outlives the page it was typed in. */
export type TypingLedger = {
  /** The newest text of every question that was typed in. */
  typed: Map<number, string>
  /** The highest revision of every question that the server has called saved. */
  acknowledged: Map<number, number>
  keys: number
  saves: number
}

/** Questions of the exam that are answered in a text field. */
const positions = [1, 2, 3, 4, 5, 6, 7, 8, 9]
/** Milliseconds until the page has said that everything is saved. */
const patience = 90_000

export function openLedger(): TypingLedger {
  return { typed: new Map(), acknowledged: new Map(), keys: 0, saves: 0 }
}

/** Types in one question after another, key by key, until `isOver`; the key under way is always finished. */
export async function typeAnswers(page: Page, ledger: TypingLedger, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const position = positions[Math.floor(Math.random() * positions.length)] ?? 1
    await page
      .getByRole('navigation', { name: 'Questions' })
      .getByRole('button', { name: `Question ${position}:` })
      .click()
    const field = fieldOf(page, position)
    await field.press('End')
    for (let left = 1 + Math.floor(Math.random() * 6); left > 0 && !isOver(); left -= 1) {
      await typeKey(field, position, ledger)
      await delay(Math.random() * 150)
    }
  }
}

async function typeKey(field: Locator, position: number, ledger: TypingLedger): Promise<void> {
  const before = ledger.typed.get(position) ?? ''
  const erases = before.length > 8 || (before !== '' && Math.random() < 0.15)
  const digit = String(Math.floor(Math.random() * 10))
  await field.press(erases ? 'Backspace' : digit)
  ledger.typed.set(position, erases ? before.slice(0, -1) : before + digit)
  ledger.keys += 1
}

/** Listens for what the server acknowledges to a page. */
export function watchAcknowledgements(page: Page, ledger: TypingLedger): void {
  const read = async (response: Response) => {
    const result = await response.json()
    if (result.kind !== 'saved') return
    const { slot } = response.request().postDataJSON()
    ledger.acknowledged.set(slot, Math.max(ledger.acknowledged.get(slot) ?? 0, result.revision))
    ledger.saves += 1
  }
  page.on('response', (response) => {
    // The body of an answer that was cut off by a fault cannot be read: the page has not seen it either.
    if (response.url().endsWith('/answers') && response.status() === 200) read(response).catch(() => undefined)
  })
}

/** Waits until the page says that all is saved; what is wrong, where it does not. */
export async function untilSaved(page: Page): Promise<string[]> {
  const saved = page.getByRole('status').filter({ hasText: /^Saved / })
  const late = `the page did not say within ${patience / 1000} s that all is saved`
  return saved.waitFor({ timeout: patience }).then(
    () => [],
    () => [late],
  )
}

/** What the page shows otherwise than it was typed. */
export async function compareFields(page: Page, ledger: TypingLedger): Promise<string[]> {
  const problems: string[] = []
  for (const [position, text] of ledger.typed) {
    await page
      .getByRole('navigation', { name: 'Questions' })
      .getByRole('button', { name: `Question ${position}:` })
      .click()
    const shown = await fieldOf(page, position).inputValue()
    if (shown !== text) problems.push(`question ${position} shows “${shown}”, and “${text}” was typed`)
  }
  return problems
}

function fieldOf(page: Page, position: number): Locator {
  return page.getByRole('region', { name: `Question ${position}`, exact: true }).getByRole('textbox')
}
