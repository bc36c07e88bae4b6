import { readFile } from 'node:fs/promises'
import { type Browser, expect, type Page, test } from 'playwright/test'
import { readNumbers, steps } from './drawn-numbers'
import {
  answerField,
  attemptAddress,
  examEntry,
  goToQuestion,
  midterm,
  postAnswer,
  questionShown,
  railButton,
  saveState,
  startExam,
  submitExam,
  untilSaved,
} from './exam-page'
import { demoInstructor, newPerson, type Person, signIn, signUp } from './people'

test('a student sits the midterm through a reload and a lost network, and everybody sees the result', async ({
  page,
  browser,
}) => {
  test.slow()
  const student = await signUp(page)
  await test.step('the Exam Center offers three attempts', async () => {
    await page.getByRole('link', { name: 'Exams' }).click()
    await expect(examEntry(page, midterm)).toContainText('3 of 3 left')
    await expect(examEntry(page, midterm)).toContainText('none yet')
  })
  const id = await startExam(page, midterm)
  await test.step('answers, flags and moves freely', () => answerSome(page))
  await test.step('a reload keeps every answer', async () => {
    await untilSaved(page)
    await page.reload()
    await expectFirstAnswers(page)
  })
  await test.step('ten seconds without a network lose nothing', () => typeWithoutNetwork(page))
  await test.step('the confirmation names what is open', () => readConfirmation(page))
  await test.step('the review has score, answers and why', async () => {
    await submitExam(page)
    await expectReview(page)
  })
  await test.step('there is no way back into the exam', async () => {
    await page.goBack()
    await expect(page).toHaveURL(`/attempts/${id}/review`)
    expect((await postAnswer(page, id, { slot: 1, raw: '1' })).status()).toBe(409)
  })
  await test.step('list and progress tell the score', async () => {
    await page.goto('/exams')
    await expect(examEntry(page, midterm)).toContainText('2 of 3 left')
    await expect(examEntry(page, midterm)).toContainText('4 / 24')
    await page.goto('/progress')
    await expect(page.getByRole('img', { name: /^Scores over time: 1 attempt/ })).toBeVisible()
    await page.getByRole('row').getByRole('link', { name: midterm }).click()
    await expect(page).toHaveURL(`/attempts/${id}/review`)
  })
  await test.step('the instructor sees it and downloads a safe table', () => expectTaught(browser, student))
})

/** Questions 1, 2, 4 and 10 right, 3 without its padding, 16 unreadable, 4 flagged. */
async function answerSome(page: Page) {
  for (const position of [1, 2, 3, 4]) {
    const question = questionShown(page, position)
    await expect(question).toBeVisible()
    const { W, F, P } = await readNumbers(question)
    const padding = position === 4 ? 2 * P : 0
    if (position > 1) await expect(answerField(page, position)).toBeFocused()
    if (position === 4) await question.getByRole('checkbox', { name: 'Flag for later' }).check()
    await answerField(page, position).pressSequentially(String(W - F + padding + 1))
    await page.keyboard.press('Enter')
  }
  await expect(questionShown(page, 5)).toBeVisible()
  await page.getByRole('button', { name: 'Previous' }).click()
  await expect(questionShown(page, 4)).toBeVisible()

  const fitting = await goToQuestion(page, 10)
  const fits = Number.isInteger(steps(await readNumbers(fitting)))
  await fitting.getByRole('radio', { name: fits ? 'It fits' : 'Invalid: it does not fit' }).check()

  await goToQuestion(page, 16)
  await answerField(page, 16).pressSequentially('as large as before')
  await expect(questionShown(page, 16).getByRole('alert')).not.toBeEmpty()
}

async function expectFirstAnswers(page: Page) {
  for (const position of [1, 2, 3, 4]) {
    await expect(railButton(page, position)).toHaveAccessibleName(/: answered/)
    const question = await goToQuestion(page, position)
    const { W, F, P } = await readNumbers(question)
    await expect(answerField(page, position)).toHaveValue(String(W - F + (position === 4 ? 2 * P : 0) + 1))
  }
  await expect(railButton(page, 4)).toHaveAccessibleName('Question 4: answered, flagged')
  await expect(railButton(page, 5)).toHaveAccessibleName('Question 5: not answered')
  await expect(railButton(page, 16)).toHaveAccessibleName('Question 16: cannot be read')
  await expect((await goToQuestion(page, 10)).getByRole('radio', { checked: true })).toHaveCount(1)
}

/** Types 1 into questions 6 to 9 (never right: a layer has two positions at least), slowly and with corrections. */
async function typeWithoutNetwork(page: Page) {
  const start = Date.now()
  await page.context().setOffline(true)
  for (const position of [6, 7, 8, 9]) {
    await goToQuestion(page, position)
    await answerField(page, position).pressSequentially('12', { delay: 900 })
    await answerField(page, position).press('Backspace', { delay: 900 })
    await expect(saveState(page)).toContainText(
      position === 6 ? 'No connection. One answer is kept on this device' : /\d answers are kept on this device/,
    )
  }
  expect(Date.now() - start).toBeGreaterThanOrEqual(10_000)
  await page.context().setOffline(false)
  await untilSaved(page)
  await page.reload()
  for (const position of [6, 7, 8, 9]) {
    await goToQuestion(page, position)
    await expect(answerField(page, position)).toHaveValue('1')
  }
}

async function readConfirmation(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Submit this exam?' })
  await page.getByRole('button', { name: 'Submit exam' }).click()
  const listed = (heading: string) =>
    dialog
      .locator('div')
      .filter({ has: page.getByRole('heading', { name: heading }) })
      .getByRole('button')
  await expect(listed('Not answered')).toHaveText(['5', '11', '12', '13', '14', '15', '17', '18', '19', '20'])
  await expect(listed('Cannot be read as an answer')).toHaveText(['16'])
  await expect(listed('Flagged')).toHaveText(['4'])
  await dialog.getByRole('button', { name: 'Go to question 5' }).click()
  await expect(dialog).toBeHidden()
  await expect(questionShown(page, 5)).toBeVisible()
  await page.getByRole('button', { name: 'Submit exam' }).click()
  await dialog.getByRole('button', { name: 'Keep working' }).click()
  await expect(dialog).toBeHidden()
  await expect(page).toHaveURL(attemptAddress)
}

async function expectReview(page: Page) {
  await expect(page.getByText('4 / 24')).toBeVisible()
  await expect(page.getByText('4 of 20')).toBeVisible()
  const review = (position: number) => page.getByRole('article', { name: `Question ${position}`, exact: true })
  const summary = page.getByRole('main').getByRole('list').first().getByRole('listitem')
  const outcome = (position: number) => ([5, 16, 20].includes(position) ? 'Not answered' : 'Wrong')
  for (const position of [1, 2, 4, 10]) {
    await expect(summary.nth(position - 1)).toContainText('Right')
    await expect(review(position)).toContainText(/[1-2] of [1-2] point/)
  }
  for (const position of [3, 5, 6, 16, 20]) {
    await expect(summary.nth(position - 1)).toContainText(outcome(position))
    await expect(review(position)).toContainText(outcome(position))
    await expect(review(position)).toContainText('Right answer')
  }
  await expect(review(3)).toContainText('You answered')
  await expect(review(3)).toContainText('Ignored the padding')
  await expect(review(3).getByRole('figure')).toBeHidden()
  await review(3).getByText('Worked solution of question 3').click()
  await expect(review(3).getByRole('heading', { name: 'Worked solution' })).toBeVisible()
  await expect(review(3).getByRole('figure')).toBeVisible()
}

async function expectTaught(browser: Browser, student: Person) {
  const formula = newPerson('=1+1')
  const other = await browser.newPage()
  await signUp(other, formula)
  await startExam(other, midterm)
  await submitExam(other)
  await other.context().close()

  const page = await browser.newPage()
  await signIn(page, demoInstructor, '/teach')
  await page.getByRole('link', { name: midterm }).click()
  const row = page.getByRole('row').filter({ hasText: student.email })
  await expect(row).toContainText(student.name)
  await expect(row).toContainText('4 / 24')
  await expect(page.getByRole('table', { name: 'Every question' }).getByRole('row')).toHaveCount(21)

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download as CSV' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('output-size-midterm-results.csv')
  const lines = (await readFile(await file.path(), 'utf8')).split('\r\n')
  const instant = '\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z'
  expect(lines[0]).toBe(
    '\ufeff"student","email","attempt","started (UTC)","closed (UTC)","closed by","points","of","counts as"',
  )
  expect(lines.find((line) => line.includes(student.email))).toMatch(
    new RegExp(`^"${student.name}","${student.email}","1","${instant}","${instant}","student","4","24","4"$`),
  )
  expect(lines.find((line) => line.includes(formula.email))).toMatch(
    new RegExp(`^"'=1\\+1","${formula.email}","1",.*,"0","24","0"$`),
  )

  await row.getByRole('link').click()
  await expect(page.getByText(`Attempt of ${student.name}`)).toBeVisible()
  await page.context().close()
}
