import { expect, type Page, test } from 'playwright/test'
import { formatAnswer } from '@/lib/grading/format-answer'
import { drawQuestion } from '@/lib/questions/draw-question'
import { questionCode, readQuestionCode } from '@/lib/questions/question-code'
import { sameAnswer } from '@/lib/questions/same-answer'
import { startExam, submitExam } from './exam-page'
import { expectAccessible } from './expect-accessible'
import { signUp } from './people'
import { practise, showFamily } from './practise'

const answerField = (page: Page) => page.getByRole('textbox', { name: 'Your answer' })
const verdict = (page: Page) => page.locator('#verdict')
const code = (page: Page) => page.getByText(/^Code [A-Z]{2}\d*-/)

async function readCode(page: Page): Promise<string> {
  return (await code(page).innerText()).replace('Code ', '')
}

test('a code opens the same question for somebody else, and looking at it starts nothing', async ({
  page,
  browser,
}) => {
  await practise(page, 'Output size, the whole formula')
  const [text, name] = [await page.locator('#question-text').innerText(), await readCode(page)]
  expect(name).toMatch(/^GS\d*-[0-9A-Z]{4}$/)

  const friend = await (await browser.newContext()).newPage()
  await friend.goto('/practice')
  await friend.getByRole('textbox', { name: 'Open a question by its code' }).fill(` ${name.toLowerCase()} `)
  await friend.getByRole('button', { name: 'Open' }).click()
  await expect(friend.getByRole('heading', { name: `Question ${name}` })).toBeVisible()
  expect(await friend.locator('#question-text').innerText()).toBe(text)
  expect(await friend.context().cookies()).toEqual([])

  await answerField(friend).fill('cannot be read')
  await answerField(friend).press('Enter')
  await expect(friend.getByRole('main').getByRole('alert')).not.toBeEmpty()
  await expect(answerField(friend)).toHaveValue('cannot be read')
  expect(await friend.context().cookies()).toEqual([])
  await answerField(friend).fill('4711')
  await answerField(friend).press('Enter')
  await friend.waitForURL(/\/practice\/[0-9a-f-]{36}$/)
  await expect(verdict(friend)).toContainText('Wrong')
  expect(await readCode(friend)).toBe(name)
  await friend.getByRole('button', { name: 'Try another' }).click()
  await expect(friend.getByText('Question 2 ·')).toBeVisible()
  expect(await readCode(friend)).not.toBe(name)
  await friend.context().close()
})

/** One question of every form of answer, each with a wrong answer. */
const forms = [
  { name: 'a set', code: 'ST-7K2M' },
  { name: 'a choice of four', code: 'WF-7K2M' },
  { name: 'a matrix', code: 'FM-7K2M' },
  { name: 'a layer table', code: 'LT-7K2M' },
  { name: 'a listing', code: 'IF-7K2M' },
]

for (const { name, code: address } of forms) {
  test(`${name} is accessible, asked and answered`, async ({ page }) => {
    test.setTimeout(300_000)
    await page.goto(`/q/${address}`)
    await expectAccessible(page, `${name}, asked`)
    const fields = page.locator('[name=answer]')
    await expect(fields.first()).toBeVisible()
    for (const field of await fields.all()) {
      if ((await field.getAttribute('type')) === 'radio') await field.check()
      else await field.fill((await field.getAttribute('aria-label'))?.endsWith('Output') ? '7x7x7' : '7')
    }
    await page.getByRole('button', { name: 'Check' }).click()
    await expect(verdict(page)).toContainText(/Wrong|Right|Partly right/)
    await expectAccessible(page, `${name}, answered`)
  })
}

test('several choices are picked, checked and judged by keyboard alone', async ({ page }) => {
  const drawn = drawQuestion('layers-that-keep-size', {}, '7K2M')
  if (drawn.kind === 'refused') throw new Error(drawn.problem)
  const { prompt, key } = drawn.question
  const right = key.correct.kind === 'choices' ? key.correct.options : []
  const options = prompt.format.kind === 'choices' ? prompt.format.options.map(({ option }) => option) : []
  await page.goto('/q/LK-7K2M')
  const boxes = page.getByRole('group', { name: 'Your answer' }).getByRole('checkbox')
  await expect(boxes).toHaveCount(5)
  await page.getByRole('button', { name: 'Check' }).press('Enter')
  await expect(page.getByRole('main').getByRole('alert')).toContainText('choose at least one')
  await boxes.first().focus()
  for (const option of options) {
    if (right.includes(option)) await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
  }
  await expect(page.getByRole('button', { name: 'Check' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/practice\/[0-9a-f-]{36}$/)
  await expect(verdict(page)).toContainText('Right')
  await expect(verdict(page).getByText('✓ right, your answer')).toHaveCount(right.length)
  await expectAccessible(page, 'several choices, answered')
})

test('a code that names nothing says so', async ({ page }) => {
  for (const wrong of ['GS-7K2U', 'QQ-7K2M', 'GS-00000000', 'nonsense', '%25']) {
    expect((await page.goto(`/q/${wrong}`))?.status(), wrong).toBe(404)
    await expect(page.getByRole('heading', { name: 'No question has this code' })).toBeVisible()
  }
  await page.getByRole('textbox', { name: 'Open a question by its code' }).fill('gs7k2m')
  await page.getByRole('button', { name: 'Open' }).click()
  await expect(page.getByRole('heading', { name: 'Question GS-7K2M' })).toBeVisible()
})

test('a question of an exam has its code in the review alone, for those who may see it', async ({ page, browser }) => {
  await signUp(page)
  await startExam(page, 'Output size: short paper')
  await expect(code(page)).toHaveCount(0)
  await submitExam(page)
  const name = (await code(page).first().innerText()).replace('Code ', '')
  expect(name).toMatch(/^[A-Z]{2}\d*-[0-9A-Z]{8}$/)
  await page.goto(`/q/${name.toLowerCase()}`)
  await expect(page.getByRole('heading', { name: `Question ${name}` })).toBeVisible()
  await page.getByRole('button', { name: 'Show me how' }).click()
  await expect(verdict(page)).toContainText('Not answered')
  expect(await readCode(page)).toBe(name)

  const stranger = await (await browser.newContext()).newPage()
  expect((await stranger.goto(`/q/${name}`))?.status()).toBe(404)
  await stranger.context().close()
})

test('a skill is ticked as a whole, or kind by kind', async ({ page }) => {
  await page.goto('/practice')
  await expectAccessible(page, 'the chooser')
  const single = await showFamily(page, 'Find the stride')
  const group = page.getByRole('group', { name: 'Working backwards' })
  const all = group.getByRole('checkbox', { name: /Working backwards/ })
  const kinds = group.getByRole('list').getByRole('checkbox')
  await all.check()
  for (const kind of await kinds.all()) await expect(kind).toBeChecked()
  await single.uncheck()
  await expect(all).not.toBeChecked()
  expect(await all.evaluate((box) => (box as HTMLInputElement).indeterminate)).toBe(true)
  await single.check()
  await expect(all).toBeChecked()
  await page.getByRole('button', { name: 'Start with these' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Practice: \d+ kinds of question$/)
})

test('the same numbers are asked again under another convention', async ({ page }) => {
  await practise(page, 'Pooling size')
  const text = () => page.locator('#question-text').innerText()
  const [before, name] = [await text(), await readCode(page)]
  await answerField(page).fill('4711')
  await answerField(page).press('Enter')
  await page.getByRole('button', { name: 'PyTorch ceil_mode' }).click()
  await expect(page.getByText('Question 2 ·')).toBeVisible()
  expect(await text()).toBe(before)
  await expect(page.getByRole('main')).toContainText('The division is rounded up')
  expect(await readCode(page)).toBe(`${name}-ceil-mode`)
  await page.goto(`/q/${name}-ceil-mode`)
  expect(await text()).toBe(before)
  await expect(page.getByRole('main')).toContainText('The division is rounded up')
})

/** A code of the general size question and a wrong answer to it that several mistakes explain. */
function findAmbiguous(): { code: string; wrong: string } {
  for (let number = 1000; number < 9999; number++) {
    const drawn = drawQuestion('general-size', {}, String(number))
    if (drawn.kind === 'refused') break
    const { ref, prompt, key } = drawn.question
    const wrong = key.slips.find(({ answer, misconception }) =>
      key.slips.some((other) => other.misconception !== misconception && sameAnswer(other.answer, answer)),
    )
    const name = questionCode(ref, prompt.convention)
    if (wrong && name) return { code: name, wrong: formatAnswer(prompt.format, wrong.answer) }
  }
  throw new Error('No question leaves two suspects.')
}

test('where several mistakes explain an answer, one more question finds out which', async ({ page }) => {
  const { code: name, wrong } = findAmbiguous()
  await page.goto(`/q/${name}`)
  await answerField(page).fill(wrong)
  await answerField(page).press('Enter')
  await expect(verdict(page)).toContainText('These mistakes give exactly your answer here')
  await page.getByRole('button', { name: 'Find out which mistake' }).click()
  await expect(page.getByText('Question 2 ·')).toBeVisible()
  await expect(page.getByText('A follow-up to question 1')).toBeVisible()
  const code = readQuestionCode(await readCode(page))
  if (code?.kind !== 'drawn') throw new Error('The follow-up has no code of its own.')
  const asked = drawQuestion(code.family, {}, code.seed)
  if (asked.kind === 'refused') throw new Error(asked.problem)
  const { prompt, key } = asked.question
  await answerField(page).fill(formatAnswer(prompt.format, key.correct))
  await answerField(page).press('Enter')
  await expect(verdict(page)).toContainText('perhaps just a slip')
  await expectAccessible(page, 'a follow-up')
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a whole skill, cells, an unreadable cell and the verdict', async ({ page }) => {
    await page.goto('/practice')
    await page.getByRole('checkbox', { name: /Cost and memory/ }).check()
    await page.getByRole('button', { name: 'Start with these' }).click()
    await page.waitForURL(/\/practice\/[0-9a-f-]{36}$/)
    await page.goto('/q/IM-7K2M')
    const cells = page.getByRole('table').getByRole('textbox')
    await cells.first().fill('7')
    await cells.last().fill('some')
    await page.getByRole('button', { name: 'Check' }).click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('some')
    await expect(cells.first()).toHaveValue('7')
    await expect(cells.last()).toHaveValue('some')
    await cells.last().fill('8')
    await page.getByRole('button', { name: 'Check' }).click()
    await expect(verdict(page)).toContainText(/Wrong|Partly/)
  })
})
