import { expect, type Page, test } from 'playwright/test'
import { families } from '@/lib/questions/families'
import { query } from './database'
import { answerField, examEntry, startExam, submitExam, untilSaved } from './exam-page'
import { expectAccessible } from './expect-accessible'
import { createExam, removeExam } from './marked-exam'
import { collectFaults } from './page-faults'
import { demoInstructor, signIn, signUp } from './people'

const asked = families.filter(({ id }) => ['valid-unit-stride', 'does-it-fit', 'name-the-filter'].includes(id))

/** An exam of this story's own, and a page of somebody who teaches it. */
async function provideExam(page: Page, slug: string): Promise<{ title: string; rules: string; overrides: string }> {
  const title = `Story of ${slug}`
  await removeExam(slug)
  await createExam(slug, title, asked)
  await signIn(page, demoInstructor, '/teach')
  return { title, rules: `/teach/exams/${slug}/rules`, overrides: `/teach/exams/${slug}/overrides` }
}

const inWords = (page: Page) => page.getByRole('complementary')
const questionsOf = (page: Page, section: string) =>
  page.getByRole('group', { name: section, exact: true }).getByLabel('Questions')
const save = (page: Page) => page.getByRole('button', { name: 'Save the rules' }).click()

test('rules are set in a form, read back as sentences, and met by the student', async ({ page, browser }) => {
  const faults = collectFaults(page)
  const { title, rules } = await provideExam(page, 'story-of-rules')
  await page.goto('/teach/exams/story-of-rules')
  await page.getByRole('link', { name: 'Rules' }).click()
  await page.getByLabel('Time zone of these times').fill('Europe/Berlin')
  await page.getByLabel('Closes', { exact: true }).fill('2099-05-12T18:00')
  await page.getByLabel('Time limit in minutes').fill('45')
  await page.getByLabel('Attempts', { exact: true }).fill('2')
  await page.getByLabel('Which one counts').selectOption('The last')
  await questionsOf(page, 'Section 1').fill('2')
  const another = page.getByRole('group', { name: 'Another section' })
  await another.getByLabel('Bank').selectOption('Output size: short paper (4 questions)')
  await another.getByLabel('Title').fill('Warm-up')
  await another.getByLabel('Questions').fill('1')
  await another.getByLabel('Place').fill('1')
  await page.getByLabel('Password before the start').fill('pool side')
  await page.getByRole('radio', { name: 'Right answer and solution: After the exam closes' }).check()
  await page.getByRole('button', { name: 'Say them in words' }).click()
  await expect(inWords(page)).toContainText('They are not saved yet.')
  const sentences = [
    '“Warm-up” asks 1 of 4 questions, other ones in each attempt.',
    `“${title}” asks 2 of 3 questions, other ones in each attempt.`,
    'Students can start at once; the exam closes on Tue 12 May 2099, 18:00 (CEST).',
    'Each student has 2 attempts; the last one counts.',
    'Students see the right answers after Tue 12 May 2099, 18:00 (CEST), once nobody can work on it any more.',
    'A password is asked for before the start.',
  ]
  for (const sentence of sentences) await expect(inWords(page)).toContainText(sentence)
  await save(page)
  await expect(inWords(page)).toContainText('The rules are saved.')
  await page.goto(rules)
  await expect(page.getByLabel('Time limit in minutes')).toHaveValue('45')
  for (const sentence of sentences) await expect(inWords(page)).toContainText(sentence)
  await expectAccessible(page, 'rules')

  const student = await browser.newPage()
  await signUp(student)
  await student.goto('/exams')
  await examEntry(student, title).getByRole('link', { name: 'Start with a password' }).click()
  await expect(student.getByRole('main')).toContainText('Each student has 2 attempts; the last one counts.')
  await expectAccessible(student, 'the way into an exam')
  await student.getByRole('textbox', { name: 'Password of this exam' }).fill('deep end')
  await student.getByRole('button', { name: `Start ${title}` }).click()
  await expect(student.getByRole('main').getByRole('alert')).toHaveText('This is not the password of this exam.')
  await student.getByRole('textbox', { name: 'Password of this exam' }).fill('pool side')
  await student.getByRole('button', { name: `Start ${title}` }).click()
  await expect(student.getByText('Question 1 of 3')).toBeVisible()
  await expect(student.getByText(/^(45:00|44:\d\d) left$/)).toBeVisible()
  await student.context().close()
  expect(faults).toEqual([])
})

test('rules that contradict themselves are refused with the reason, and stay as they were', async ({ page }) => {
  const { title, rules } = await provideExam(page, 'story-of-contradictions')
  await page.goto(rules)
  await questionsOf(page, 'Section 1').fill('9')
  await page.getByRole('radio', { name: 'Right or wrong: Never' }).check()
  await save(page)
  const refusal = inWords(page).getByRole('alert')
  await expect(refusal).toContainText(`“${title}” is to pick 9 of only 3 questions.`)
  await expect(refusal).toContainText('Whoever sees the mistake behind an answer sees right or wrong too')
  await expect(questionsOf(page, 'Section 1')).toHaveValue('9')
  await expectAccessible(page, 'refused rules')
  await page.goto(rules)
  await expect(questionsOf(page, 'Section 1')).toHaveValue('')
  await expect(page.getByRole('radio', { name: 'Right or wrong: After handing in' })).toBeChecked()
})

test('a factor and an extension reach an attempt under way within five seconds', async ({ page, browser }) => {
  const { title, rules, overrides } = await provideExam(page, 'story-of-time')
  await page.goto(rules)
  await page.getByLabel('Time limit in minutes').fill('40')
  await save(page)
  await expect(inWords(page)).toContainText('The rules are saved.')

  const room = await browser.newPage()
  const student = await signUp(room)
  await startExam(room, title)
  await expect(room.getByText(/^(40:00|39:\d\d) left$/)).toBeVisible()

  await page.goto('/teach/students')
  await page.getByRole('row').filter({ hasText: student.email }).getByRole('link').click()
  await page.getByLabel('Time, as a factor').fill('1.5')
  await page.getByLabel('Why').fill('a note of March')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(room.getByText(/^(60:00|59:\d\d) left$/)).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'a note of March' })).toContainText('1.5 times the time')
  await expectAccessible(page, 'an accommodation')

  await page.goto(overrides)
  await page.getByLabel('Whom').fill(student.email)
  await page.getByLabel('Time limit in minutes').fill('60')
  await page.getByLabel('Why').fill('the fire alarm')
  await page.getByRole('button', { name: 'Grant' }).click()
  await expect(room.getByText(/^(90:00|89:\d\d) left$/)).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'the fire alarm' })).toContainText('60 minutes')
  await expectAccessible(page, 'overrides')
  await room.context().close()
})

test('questions that come one after the other let nobody back', async ({ page, browser }) => {
  const { title, rules } = await provideExam(page, 'story-of-no-way-back')
  await page.goto(rules)
  await page.getByLabel('Order of work').selectOption('One after the other, with no way back')
  await save(page)
  await expect(inWords(page)).toContainText('there is no way back to an earlier one')

  const student = await browser.newPage()
  const faults = collectFaults(student)
  await signUp(student)
  const id = await startExam(student, title)
  await expect(student.getByText('Question 1 of 3')).toBeVisible()
  await expect(student.getByRole('navigation', { name: 'Questions' })).toHaveCount(0)
  await answerField(student, 1).fill('as many')
  await answerField(student, 1).press('Enter')
  await expect(student.getByRole('region').getByRole('alert')).not.toBeEmpty()
  await answerField(student, 1).fill('4711')
  await expectAccessible(student, 'a question without a way back')
  await answerField(student, 1).press('Enter')
  await expect(student.getByText('Question 2 of 3')).toBeVisible()
  await expect(student.getByRole('button', { name: 'Previous' })).toHaveCount(0)
  await student.goBack()
  await student.goto(`/attempts/${id}`)
  await expect(student.getByText('Question 2 of 3')).toBeVisible()
  await student.getByRole('button', { name: 'Submit exam' }).click()
  await expect(student.getByRole('dialog')).toContainText('One question has not been asked yet')
  await student.getByRole('dialog').getByRole('button', { name: 'Submit exam' }).click()
  await expect(student.getByRole('article', { name: 'Question 1', exact: true })).toContainText('4711')
  await expect(student.getByRole('article', { name: 'Question 3', exact: true })).toContainText('Not answered')
  expect(faults).toEqual([])
  await student.context().close()
})

test('what is shown after the exam closes is kept back until then, and comes', async ({ page, browser }) => {
  const { title, rules } = await provideExam(page, 'story-of-feedback')
  await page.goto(rules)
  await page.getByLabel('Closes', { exact: true }).fill('2099-05-12T18:00')
  for (const part of ['Score', 'Right or wrong', 'The mistake behind it', 'Right answer and solution']) {
    await page.getByRole('radio', { name: `${part}: After the exam closes` }).check()
  }
  await save(page)
  await expect(inWords(page)).toContainText('The rules are saved.')

  const student = await browser.newPage()
  const faults = collectFaults(student)
  await signUp(student)
  const id = await startExam(student, title)
  await answerField(student, 1).fill('4711')
  await untilSaved(student)
  await submitExam(student)
  const main = student.getByRole('main')
  const all = ['your score', 'which answers are right', 'the mistakes behind', 'the right answers']
  for (const part of all) await expect(main.getByRole('status')).toContainText(part)
  await expect(main).toContainText('4711')
  for (const told of ['Right answer', 'Worked solution', 'Wrong', '0 of 1 point']) {
    await expect(main).not.toContainText(told)
  }
  await expectAccessible(student, 'a review that is kept back')
  const part = async (name: string) => (await student.request.get(`/attempts/${id}/review/1/${name}`)).status()
  expect([await part('solution'), await part('replay')]).toEqual([404, 404])
  await student.goto('/exams')
  await expect(examEntry(student, title)).toContainText('not shown')
  await student.goto('/progress')
  await expect(student.getByRole('row').filter({ hasText: title })).toContainText('not shown')

  await query(`UPDATE "Exam" SET "closesAt" = now() WHERE "slug" = 'story-of-feedback'`)
  await student.goto(`/attempts/${id}/review`)
  await expect(main).toContainText('Right answer')
  await expect(main.getByText('0 / 3')).toBeVisible()
  expect([await part('solution'), await part('replay')]).toEqual([200, 200])
  await student.goto('/exams')
  await expect(examEntry(student, title)).toContainText('0 / 3')

  await query(
    `UPDATE "Exam" SET "policy" = jsonb_set("policy", '{feedback,score}', '"never"') WHERE "slug" = 'story-of-feedback'`,
  )
  expect([await part('solution'), await part('replay')], 'a replay tells that the answer is wrong').toEqual([200, 404])
  expect(faults).toEqual([])
  await student.context().close()
})
