import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from 'playwright/test'

const schemes = ['light', 'dark'] as const
const screens = [
  { width: 360, height: 800 },
  { width: 1280, height: 900 },
]

/** Holds a page as it stands against axe in both themes, on a phone and on a desk, and against our own rules of a page. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  await expect(page, `${name}: title`).toHaveTitle(/^(Stride|.+ · Stride)$/)
  expect(await page.locator('h1:visible').count(), `${name}: one h1`).toBe(1)
  for (const screen of screens) {
    await page.setViewportSize(screen)
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const { violations } = await axe(page).analyze()
      const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} ${node.html}`))
      expect(found, `${name}, ${colorScheme}, ${screen.width} pixels wide`).toEqual([])
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow, `${name}: the page scrolls sideways at ${screen.width} pixels`).toBeLessThanOrEqual(0)
  }
}

/** Without the second page that frames would need (ours have none), and without describing all that is fine. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
}
