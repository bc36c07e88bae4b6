import { expect, test } from 'playwright/test'
import { families } from '@/lib/questions/families'
import { query } from './database'
import {
  answerField,
  goToQuestion,
  questionShown,
  railButton,
  saveState,
  startExam,
  submitExam,
  untilSaved,
} from './exam-page'
import { expectAccessible } from './expect-accessible'
import { createExam, removeExam } from './marked-exam'
import { collectFaults } from './page-faults'
import { signUp } from './people'

const slug = 'story-of-checked-answers'
const title = 'Story of checked answers'
const asked = families.filter(({ id }) => ['valid-unit-stride', 'padded-unit-stride'].includes(id))
const feedback = { score: 'at-once', outcome: 'at-once', why: 'at-once', answer: 'at-once' }

test.beforeEach(async ({ page }) => {
  await removeExam(slug)
  await createExam(slug, title, asked)
  await query('UPDATE "Exam" SET "policy" = $1 WHERE "slug" = $2', [JSON.stringify({ feedback }), slug])
  await signUp(page)
  await startExam(page, title)
})

test.afterEach(() => removeExam(slug))

test('an answer is checked by a key, tells its result at once, and counts from then on', async ({ page }) => {
  const faults = collectFaults(page)
  const question = questionShown(page, 1)

  await answerField(page, 1).fill('seven-ish')
  await page.keyboard.press('Enter')
  await expect(question).toContainText('cannot be read')
  await expect(answerField(page, 1)).toBeEnabled()
  await answerField(page, 1).fill('4711')
  await expectAccessible(page, 'a question that can be checked')
  await answerField(page, 1).focus()
  await page.keyboard.press('Enter')

  await expect(question).toContainText('4711')
  await expect(question.getByRole('textbox')).toHaveCount(0)
  await expect(question).toContainText('Wrong')
  await expect(railButton(page, 1)).toHaveAccessibleName('Question 1: checked')
  await expectAccessible(page, 'a question that has been checked')

  await page.getByRole('button', { name: 'Next' }).click()
  await answerField(page, 2).fill('12')
  await untilSaved(page)
  await page.reload()
  await expect(questionShown(page, 1)).toContainText('Wrong')
  await submitExam(page)
  await expect(page.getByRole('main')).toContainText('4711')
  expect(faults).toEqual([])
})

test('who looks at another question while a check waits for the network has had nothing checked', async ({
  page,
  context,
}) => {
  await context.setOffline(true)
  await answerField(page, 1).fill('4711')
  await page.keyboard.press('Enter')
  await expect(saveState(page)).toContainText('No connection')
  await expect(answerField(page, 1)).toBeDisabled()
  await goToQuestion(page, 2)
  await answerField(page, 2).fill('12')
  await context.setOffline(false)
  await untilSaved(page)
  await expect(answerField(page, 2)).toHaveValue('12')
  await goToQuestion(page, 1)
  await expect(answerField(page, 1)).toHaveValue('4711')
  await expect(answerField(page, 1)).toBeEnabled()
  await page.keyboard.press('Enter')
  await expect(questionShown(page, 1)).toContainText('Wrong')
  await expect(railButton(page, 2)).not.toHaveAccessibleName('Question 2: checked')
})
