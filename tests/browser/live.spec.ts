import { expect, type Locator, type Page, test } from 'playwright/test'
import { families } from '@/lib/questions/families'
import { query } from './database'
import { answerField, startExam, untilSaved } from './exam-page'
import { expectAccessible } from './expect-accessible'
import { createExam, removeExam } from './marked-exam'
import { collectFaults } from './page-faults'
import { demoInstructor, newPerson, signIn, signUp } from './people'
import { tabTo } from './tab-to'

const slug = 'story-of-a-live-exam'
const title = `Story of ${slug}`
const asked = families.filter(({ id }) => ['general-size', 'output-volume', 'conv-parameters'].includes(id))

/** An exam of half an hour, and somebody who teaches it. */
async function provideExam(page: Page): Promise<void> {
  await removeExam(slug)
  await createExam(slug, title, asked)
  await query('UPDATE "Exam" SET "timeLimit" = 1800 WHERE "slug" = $1', [slug])
  await signIn(page, demoInstructor, '/teach')
}

/** Types into the field that has the focus and those after it, and sends the form. */
async function typeForm(page: Page, texts: readonly string[]): Promise<void> {
  for (const [index, text] of texts.entries()) {
    if (index > 0) await page.keyboard.press('Tab')
    await page.keyboard.type(text)
  }
  await page.keyboard.press('Enter')
}

async function pressByKeyboard(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

test('an instructor watches an exam, gives time, hands in and reopens, by keyboard alone', async ({
  page,
  browser,
}) => {
  const faults = collectFaults(page)
  await provideExam(page)
  await page.goto(`/teach/exams/${slug}`)
  await pressByKeyboard(page, page.getByRole('link', { name: 'Live' }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${title}, live`)
  await expect(page.getByText('Nobody has started this exam')).toBeVisible()

  const room = await browser.newPage()
  const roomFaults = collectFaults(room)
  const student = await signUp(room, newPerson('Ada of the story'))
  const id = await startExam(room, title)
  const row = page.getByRole('row').filter({ hasText: student.email })
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('1 of 1 under way, 0 handed in.')
  await expect(row).toContainText('0/3')
  await expect(row).toContainText(/29 min|30 min/)
  await expect(row).toContainText('connected')
  await answerField(room, 1).fill('41')
  await untilSaved(room)
  await expect(row).toContainText('1/3')

  await pressByKeyboard(page, row.getByRole('button', { name: student.name }))
  const dialog = page.getByRole('dialog', { name: student.name })
  await typeForm(page, ['10', 'fire alarm'])
  await expect(dialog.getByText('More time is given.')).toBeVisible()
  await expect(room.getByText(/^(40:00|39:\d\d) left$/)).toBeVisible()
  await expect(room.getByText('An instructor gave you 10 more minutes: “fire alarm”')).toBeVisible()
  await room.getByRole('button', { name: 'Hide' }).click()
  await expect(room.getByText('“fire alarm”')).toBeHidden()
  await expect(dialog).toContainText(/Time left: 39 min/)
  await expectAccessible(page, 'what can be done to an attempt')

  await tabTo(page, dialog.getByRole('form', { name: 'Hand in' }).getByLabel('Why'))
  await typeForm(page, ['left the room'])
  await expect(dialog.getByText('The exam is handed in.')).toBeVisible()
  await expect(room).toHaveURL(`/attempts/${id}/review`)
  await expect(room.getByText('An instructor handed in this exam: “left the room”')).toBeVisible()

  await tabTo(page, dialog.getByRole('form', { name: 'Reopen' }).getByLabel('Minutes from now'))
  await typeForm(page, ['0', 'was only outside'])
  await expect(dialog.getByText('Please give a whole number of minutes')).toBeVisible()
  await dialog.getByLabel('Minutes from now').fill('5')
  await tabTo(page, dialog.getByRole('button', { name: 'Reopen' }))
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('The attempt is open again.')).toBeVisible()
  await expect(room.getByText(/^An instructor reopened this exam until .+: “was only outside”$/)).toBeVisible()
  await room.getByRole('link', { name: 'Go on with the exam' }).click()
  await expect(room.getByText(/^[45]:\d\d left$/)).toBeVisible()
  await expect(answerField(room, 1)).toHaveValue('41')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('1 of 1 under way, 0 handed in.')

  const logged = page.getByRole('row').filter({ hasText: 'fire alarm' })
  await expect(logged).toContainText('Gave 10 more minutes')
  await expect(logged).toContainText(student.name)
  await room.context().close()
  expect([...faults, ...roomFaults]).toEqual([])
})

test('a deadline that was moved reaches a running attempt within five seconds of its own clock', async ({
  page,
  browser,
}) => {
  await provideExam(page)
  const context = await browser.newContext()
  const room = await context.newPage()
  await signUp(room)
  await room.clock.install()
  const id = await startExam(room, title)
  await expect(room.getByText(/^(30:00|29:\d\d) left$/)).toBeVisible()
  // From here nothing that waits for a time comes about by itself.
  const looked = room.waitForResponse((response) => response.url().endsWith('/clock'))
  await room.clock.pauseAt(Date.now() + 60_000)
  await looked
  await query(
    `UPDATE "Attempt" SET "deadline" = "deadline" + interval '1 hour', "endsAt" = "endsAt" + interval '1 hour' WHERE "id" = $1`,
    [id],
  )
  await room.clock.runFor(5_000)
  await expect(room.getByText(/^(90:00|8\d:\d\d) left$/)).toBeVisible()
  await context.close()
})

test('a class of three hundred is there without scripts, found by name, and fits a phone; its results come page by page', async ({
  page,
  browser,
}) => {
  await provideExam(page)
  await query(
    `WITH person AS (
       INSERT INTO "User" ("id", "name", "email")
       SELECT gen_random_uuid(), 'Sitter ' || lpad(n::text, 3, '0'), 'sitter-' || n || '-' || gen_random_uuid() || '@students.example'
       FROM generate_series(1, 300) n RETURNING "id", "name"
     ), attempt AS (
       INSERT INTO "Attempt" ("id", "userId", "kind", "examId", "number", "title", "families", "seed", "startedAt", "deadline", "closedAt", "closedBy")
       SELECT gen_random_uuid(), person."id", 'exam', exam."id", 1, '', '{}', '', now() - interval '5 minutes', now() + interval '25 minutes',
         CASE WHEN person."name" > 'Sitter 220' THEN now() END, CASE WHEN person."name" > 'Sitter 220' THEN 'student'::"ClosedBy" END
       FROM person, "Exam" exam WHERE exam."slug" = $1 RETURNING "id"
     )
     INSERT INTO "Slot" ("attemptId", "position", "family", "version", "seed", "parameters", "prompt", "key", "raw")
     SELECT attempt."id", place, '', 1, '', '{}', '{}', '{}', CASE WHEN place < 12 THEN '7' ELSE '' END
     FROM attempt, generate_series(1, 20) place`,
    [slug],
  )
  const address = `/teach/exams/${slug}/live`
  const bare = await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() })
  const still = await bare.newPage()
  await still.goto(address)
  await expect(still.getByText('220 of 300 under way, 80 handed in.')).toBeVisible()
  await expect(still.getByRole('row').filter({ hasText: 'Sitter 007' })).toContainText('11/20')
  await expect(still.getByLabel('Find a student')).toBeHidden()
  await bare.close()

  await page.goto(address)
  const students = page.getByRole('group', { name: 'Students' }).getByRole('row')
  await expect(page.getByText('220 of 300 under way, 80 handed in. 220 not connected.')).toBeVisible({
    timeout: 60_000,
  })
  await page.getByLabel('Show').selectOption('Handed in')
  await expect(students).toHaveCount(1 + 80)
  await page.getByLabel('Find a student').fill('sitter 29')
  await expect(students).toHaveCount(1 + 10)
  await expectAccessible(page, 'a live exam')

  await page.goto(`/teach/exams/${slug}`)
  await expect(page.getByRole('group', { name: 'Attempts 1 to 100 of 300' }).getByRole('row')).toHaveCount(1 + 100)
  await page.getByRole('link', { name: 'Next page' }).click()
  const second = page.getByRole('group', { name: 'Attempts 101 to 200 of 300' })
  await expect(second.getByRole('row').filter({ hasText: 'Sitter 101' })).toContainText('working on it')
  await page.getByLabel('Name or e-mail of a student').fill('sitter 29')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'Attempts 1 to 10 of 10' }).getByRole('row')).toHaveCount(1 + 10)
  await expectAccessible(page, 'results of those who are looked for')
  await query(`DELETE FROM "User" WHERE "email" LIKE 'sitter-%'`)
})
