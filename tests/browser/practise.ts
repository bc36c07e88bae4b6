import { expect, type Locator, type Page } from 'playwright/test'

/** Opens the skill that holds a kind of question and returns the kind's box. */
export async function showFamily(page: Page, title: string): Promise<Locator> {
  await page.locator('details').filter({ hasText: title }).locator('summary').click()
  const box = page.getByRole('checkbox', { name: title })
  await expect(box).toBeVisible()
  return box
}

/** Starts a session on one kind of question. */
export async function practise(page: Page, title: string): Promise<void> {
  await page.goto('/practice')
  await (await showFamily(page, title)).check()
  await page.getByRole('button', { name: 'Start with these' }).click()
  await page.waitForURL(/\/practice\/[0-9a-f-]{36}$/)
}
