import { randomUUID } from 'node:crypto'

/** @typedef {import('playwright').BrowserContext} BrowserContext */
/** @typedef {import('playwright').Page} Page */

/** Practises on one family without an account. @param {BrowserContext} context @returns {Promise<Page>} at a question */
export async function enterAsGuest(context) {
  const page = await context.newPage()
  await startPractice(page)
  return page
}

/** Makes an account that nobody else uses. @param {BrowserContext} context @returns {Promise<Page>} signed in */
export async function enterAsStudent(context) {
  const page = await context.newPage()
  const id = randomUUID().slice(0, 8)
  await page.goto('/sign-up')
  await page.getByRole('textbox', { name: 'Name' }).fill('Robin Example')
  await page.getByRole('textbox', { name: 'E-mail' }).fill(`${id}@students.example`)
  await page.getByRole('textbox', { name: 'Password' }).fill(`a short sentence ${id}`)
  await page.getByRole('button', { name: 'Make an account' }).click()
  await page.waitForURL('/progress')
  return page
}

/** Signs in with the demo account of a new installation. @param {BrowserContext} context */
export async function enterAsInstructor(context) {
  const { csrfToken } = await (await context.request.get('/api/auth/csrf')).json()
  const form = { csrfToken, email: 'instructor@stride.example', password: 'mind-the-stride' }
  await context.request.post('/api/auth/callback/credentials', { form })
  const signedIn = (await context.cookies()).some(({ name }) => name.endsWith('next-auth.session-token'))
  if (!signedIn) throw new Error('The demo instructor cannot sign in: this product runs without demo accounts.')
}

/** @param {Page} page */
export async function startPractice(page) {
  await page.goto('/practice')
  await page.locator('details').filter({ hasText: 'Output size, the whole formula' }).locator('summary').click()
  await page.getByRole('checkbox', { name: 'Output size, the whole formula' }).check()
  await page.getByRole('button', { name: 'Start with these' }).click()
  await page.waitForURL(/\/practice\/[0-9a-f-]{36}$/)
}
