import { randomUUID } from 'node:crypto'
import { expect, type Locator, type Page } from 'playwright/test'

export type Person = { name: string; email: string; password: string }

/** The account that a new installation on one's own machine comes with. */
export const demoInstructor: Person = {
  name: 'Demo instructor',
  email: 'instructor@stride.example',
  password: 'mind-the-stride',
}

/** Somebody the installation has never seen. */
export function newPerson(name?: string): Person {
  const id = randomUUID().slice(0, 8)
  return { name: name ?? `Student ${id}`, email: `${id}@students.example`, password: `a short sentence ${id}` }
}

export async function signUp(page: Page, person: Person = newPerson()): Promise<Person> {
  await page.goto('/sign-up')
  await fillSignUp(page, person)
  await page.waitForURL('/progress')
  return person
}

export async function fillSignUp(page: Page, { name, email, password }: Person): Promise<void> {
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Make an account' }).click()
}

export async function signIn(
  page: Page,
  person: Pick<Person, 'email' | 'password'>,
  next = '/practice',
): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
  await fillSignIn(page, person)
  await page.waitForURL(next)
}

export async function fillSignIn(page: Page, { email, password }: Pick<Person, 'email' | 'password'>): Promise<void> {
  const button = page.getByRole('button', { name: 'Sign in' })
  await untilAlive(button)
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await button.click()
}

/** Signing in needs the page's scripts: until React has taken over the button, a press of it does nothing. */
async function untilAlive(element: Locator): Promise<void> {
  await expect
    .poll(() => element.evaluate((node) => Object.keys(node).some((key) => key.startsWith('__reactProps'))))
    .toBe(true)
}
