import { startPractice } from './enter.mjs'

/** @typedef {import('playwright').Page} Page */

/**
 * Answers a question on the output size as somebody would who forgets the one or rounds down.
 * @param {Page} page @returns {Promise<string>} the address that shows the verdict
 */
export async function practiseWrongly(page) {
  await startPractice(page)
  const given = await page.locator('main dl').first().locator('dd').allInnerTexts()
  const [W = 0, F = 0, P = 0, S = 1] = given.map((value) => Number.parseInt(value, 10))
  const travel = W - F + 2 * P
  const wrong = travel % S === 0 ? travel / S : Math.floor(travel / S) + 1
  await page.getByRole('textbox', { name: 'Your answer' }).fill(String(wrong))
  await page.getByRole('button', { name: 'Check' }).click()
  await page.getByRole('button', { name: 'Try another' }).waitFor()
  return page.url()
}

/** @param {Page} page @param {string} title @returns {Promise<string>} the address of the open attempt */
export async function beginExam(page, title) {
  await page.goto('/exams')
  await page.getByRole('button', { name: `Start ${title}` }).click()
  await page.waitForURL(/\/attempts\/[0-9a-f-]{36}$/)
  return page.url()
}

/**
 * Draws two versions of an exam to print. @param {Page} page @param {string} slug
 * @returns {Promise<{ forms: string, key: string }>} the addresses of the forms and of a whole key
 */
export async function drawForms(page, slug) {
  await page.goto(`/teach/exams/${slug}/paper`)
  await page.getByRole('button', { name: 'Draw the forms' }).click()
  await page.waitForURL(/\/paper\/[0-9a-f-]{36}/)
  const forms = page.url()
  const key = await page.locator('a[href^="/teach/paper/"]').first().getAttribute('href')
  return { forms, key: `${key}?mistakes=yes&solutions=yes` }
}

/** Sits an exam, right or wrong as it comes. @param {Page} page @param {string} title @returns {Promise<string>} the review's address */
export async function finishExam(page, title) {
  await beginExam(page, title)
  const questions = page.getByRole('region', { name: /^Question \d+$/, includeHidden: true })
  for (let position = 1; position <= (await questions.count()); position++) {
    const shown = page.getByRole('region', { name: `Question ${position}`, exact: true })
    const typed = shown.getByRole('textbox')
    if ((await typed.count()) > 0) await typed.fill(String(position + 4))
    else await shown.getByRole('radio').first().check()
    await shown.getByRole('button', { name: /^(Next|Review and submit)$/ }).click()
  }
  // An answer that turns out to be unreadable would be asked about once more.
  await page.getByText(/^Saved \d/).waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Submit exam' }).click()
  await page.waitForURL(/\/review$/)
  return page.url()
}

/** Answers the question of a lesson's section, hardly rightly. @param {Page} page @param {string} slug */
export async function takeTurnWrongly(page, slug) {
  await page.goto(`/learn/${slug}`)
  await answerTyped(page, '2')
}

/** Answers the quick check with what can be read but is hardly right. @param {Page} page */
export async function takeQuickCheck(page) {
  await page.goto('/learn/quick-check')
  for (const answer of ['2', '7', '9', '8x8x8']) {
    await answerTyped(page, answer)
    await page.getByRole('link', { name: /^(Next question|See your result)$/ }).click()
    await page.locator('#verdict').waitFor({ state: 'detached' })
  }
}

/** @param {Page} page @param {string} answer */
async function answerTyped(page, answer) {
  await page.getByRole('textbox', { name: 'Your answer' }).fill(answer)
  await page.getByRole('button', { name: 'Check' }).click()
  await page.locator('#verdict').waitFor()
}

/** Runs a conv2d that ignores the padding. @param {Page} page */
export async function runWrongProgram(page) {
  const program = `function conv2d(image, kernel, stride) {
  const out = []
  for (let y = 0; y + kernel.length <= image.length; y += stride) {
    const line = []
    for (let x = 0; x + kernel[0].length <= image[0].length; x += stride) {
      let sum = 0
      kernel.forEach((weights, m) => {
        weights.forEach((weight, n) => {
          sum += weight * image[y + m][x + n]
        })
      })
      line.push(sum)
    }
    out.push(line)
  }
  return out
}`
  await page.getByRole('heading', { name: 'Your turn, in JavaScript' }).scrollIntoViewIfNeeded()
  await page.getByRole('textbox', { name: 'Your program' }).fill(program)
  await page.getByRole('button', { name: 'Run' }).click()
  await page.getByText('The first that went wrong').waitFor()
}
