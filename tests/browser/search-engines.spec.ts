import { expect, test } from 'playwright/test'
import { signUp } from './people'
import { practise } from './practise'

test('every page in the site map answers, with a title, a description and an address of its own', async ({
  page,
  request,
  baseURL,
}) => {
  const robots = await (await request.get('/robots.txt')).text()
  expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml`)
  const map = await (await request.get('/sitemap.xml')).text()
  const listed = Array.from(map.matchAll(/<loc>(.+?)<\/loc>/g), ([, url = '']) => url)
  expect(listed).toContain(`${baseURL}/calculator`)
  const seen = new Set<string>()
  for (const url of listed) {
    expect((await page.goto(url))?.status(), url).toBe(200)
    const title = await page.title()
    const description = (await page.locator('meta[name=description]').getAttribute('content')) ?? ''
    expect(description.length, `${url}: ${description}`).toBeGreaterThan(40)
    expect(description.length, `${url}: ${description}`).toBeLessThanOrEqual(160)
    seen.add(title).add(description)
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href')
    expect(new URL(canonical ?? '').href, url).toBe(new URL(url).href)
    await expect(page.locator('meta[name=robots]'), url).toHaveCount(0)
  }
  expect(seen.size, 'titles and descriptions, each used once').toBe(2 * listed.length)
})

test('a query does not make another page', async ({ page, baseURL }) => {
  await page.goto('/calculator?W=10&F=3')
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', `${baseURL}/calculator`)
})

test('pages of one person are left out of every index', async ({ page }) => {
  await practise(page, 'Output size, the whole formula')
  const session = page.url()
  await signUp(page)
  for (const path of [session, '/progress', '/q/GS-7K2M']) {
    await page.goto(path)
    await expect(page.locator('meta[name=robots]'), path).toHaveAttribute('content', /noindex/)
  }
})
