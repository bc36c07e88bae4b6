import { expect, test } from 'playwright/test'
import { answerField, midterm, questionShown, startExam, submitExam, untilSaved } from './exam-page'
import { signUp } from './people'

test('going back to the exam shows what was saved, and a flag set there keeps it', async ({ page }) => {
  await signUp(page)
  await startExam(page, midterm)
  await answerField(page, 1).fill('11')
  await untilSaved(page)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Exams' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Exam Center' })).toBeVisible()
  await page.goBack()
  await expect(answerField(page, 1)).toHaveValue('11')
  await questionShown(page, 1).getByRole('checkbox', { name: 'Flag for later' }).check()
  await untilSaved(page)
  await page.reload()
  await expect(answerField(page, 1)).toHaveValue('11')
})

test('a flag set in a second tab keeps the answer of the first, and shows it', async ({ page, context }) => {
  await signUp(page)
  await startExam(page, midterm)
  const second = await context.newPage()
  await second.goto(page.url())
  await answerField(page, 1).fill('22')
  await untilSaved(page)
  await questionShown(second, 1).getByRole('checkbox', { name: 'Flag for later' }).check()
  await expect(answerField(second, 1)).toHaveValue('22')
  await untilSaved(second)
  await second.reload()
  await expect(answerField(second, 1)).toHaveValue('22')
})

test('who goes back to work while the submission waits for the network has not submitted', async ({
  page,
  context,
}) => {
  await signUp(page)
  await startExam(page, midterm)
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Submit exam' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Submit exam' }).click()
  await expect(dialog.getByRole('status')).toContainText('goes on until there is')
  await dialog.getByRole('button', { name: 'Keep working' }).click()
  await context.setOffline(false)
  await answerField(page, 1).fill('33')
  await untilSaved(page)
  await page.reload()
  await expect(answerField(page, 1)).toHaveValue('33')
  await submitExam(page)
})
