import { expect, type Page, test } from 'playwright/test'
import { formCodeText } from '@/lib/attempts/form-code'
import { printedSectionsSchema } from '@/lib/attempts/paper-form'
import { formatAnswer } from '@/lib/grading/format-answer'
import { families } from '@/lib/questions/families'
import { questionCode } from '@/lib/questions/question-code'
import { query } from './database'
import { expectAccessible } from './expect-accessible'
import { createExam, removeExam } from './marked-exam'
import { collectFaults } from './page-faults'
import { demoInstructor, signIn, signUp } from './people'
import { type PrintedPage, printedPages } from './printed-pages'

/** One kind of question for each form of answer, and those with figures, tables and listings, none larger than a page. */
const asked = [
  'general-size',
  'output-volume',
  'strides-that-fit',
  'does-it-fit',
  'layers-that-keep-size',
  'full-map',
  'pooling-depth-parameters',
  'output-cell',
  'receptive-field',
  'two-axes',
  'name-the-filter',
  'dense-as-convolution',
]
const slug = 'story-of-paper'
const title = 'Story of paper'
/** In points. */
const sizes = { a4: [595, 842], letter: [612, 792] } as const

test.beforeAll(async () => {
  await removePaper()
  const kinds = families.filter(({ id }) => asked.includes(id))
  expect(kinds).toHaveLength(asked.length)
  await createExam(slug, title, kinds)
})
test.afterAll(removePaper)

async function removePaper() {
  await query(`DELETE FROM "Printing" WHERE "examId" = (SELECT "id" FROM "Exam" WHERE "slug" = $1)`, [slug])
  await removeExam(slug)
}

/** Each form as it was stored: what stands on its questions, and what is right. */
async function storedForms() {
  const rows = await query<{ code: string; sections: unknown }>(
    `SELECT "code", "sections" FROM "PaperForm" JOIN "Printing" ON "Printing"."id" = "printingId"
     WHERE "examId" = (SELECT "id" FROM "Exam" WHERE "slug" = $1) ORDER BY "number"`,
    [slug],
  )
  return rows.map(({ code, sections }) => ({
    code,
    text: formCodeText(code),
    questions: printedSectionsSchema
      .parse(sections)
      .flatMap(({ questions }) => questions)
      .map(({ position, prompt, ref, key }) => ({
        position,
        title: prompt.title,
        code: questionCode(ref, prompt.convention) ?? '',
        kind: prompt.format.kind,
        correct: formatAnswer(prompt.format, key.correct),
      })),
  }))
}

type StoredForm = Awaited<ReturnType<typeof storedForms>>[number]

/** Holds printed pages to what paper has to be. */
function expectGoodPages(pages: readonly PrintedPage[], forms: readonly StoredForm[], size: keyof typeof sizes) {
  const [width, height] = sizes[size]
  for (const page of pages) {
    expect(Math.abs(page.width - width)).toBeLessThan(1)
    expect(Math.abs(page.height - height)).toBeLessThan(1)
    for (const chrome of ['Sign out', 'Lay out', 'Calculator']) expect(page.text).not.toContain(chrome)
  }
  const owners = pages.map(({ text }) => forms.filter((form) => text.includes(form.text)))
  for (const codes of owners) expect(codes).toHaveLength(1)
  const order = owners.map(([owner]) => forms.findIndex(({ code }) => code === owner?.code))
  expect(order).toEqual(order.toSorted((a, b) => a - b))

  for (const [index, form] of forms.entries()) {
    const own = pages.filter((_, at) => order[at] === index)
    expect(own.map(({ text }) => text.includes('Name Date Score'))).toEqual(own.map((_, at) => at === 0))
    for (const [at, { text }] of own.entries()) expect(text).toContain(`page ${at + 1}`)
    expect(own.map(({ text }) => text.includes('End of form'))).toEqual(own.map((_, at) => at === own.length - 1))
    for (const { position, title: asked, code } of form.questions) {
      const heads = pagesWith(own, `${position}. ${asked}`)
      expect(heads, `question ${position} of ${form.text} begins once`).toHaveLength(1)
      expect(pagesWith(own, `${form.text} · ${position} · ${code}`)).toEqual(heads)
    }
  }
}

function pagesWith(pages: readonly PrintedPage[], text: string): number[] {
  return pages.flatMap((page, index) => (page.text.includes(text) ? [index + 1] : []))
}

async function layOut(page: Page, choices: Record<string, string>) {
  for (const [label, choice] of Object.entries(choices)) await page.getByLabel(label).selectOption(choice)
  await page.getByRole('button', { name: 'Lay out' }).click()
  await page.waitForURL(/working=|solutions=/)
}

test('an exam is printed in versions, and a code opens the key of its form', async ({ page, browser }) => {
  const faults = collectFaults(page)
  await signIn(page, demoInstructor, '/teach')
  await page.goto(`/teach/exams/${slug}`)
  await page.getByRole('link', { name: 'Paper' }).click()
  await expect(page.getByText('No forms have been drawn yet.')).toBeVisible()
  await page.getByLabel('Versions').selectOption('2')
  await page.getByRole('button', { name: 'Draw the forms' }).click()
  await page.waitForURL(/\/paper\/[0-9a-f-]{36}\?/)
  const forms = await storedForms()
  expect(forms).toHaveLength(2)
  await expect(page.getByRole('region', { name: /^Form / })).toHaveCount(2)
  expectGoodPages(await printedPages(page), forms, 'a4')
  const html = await page.content()
  for (const { correct } of forms.flatMap(({ questions }) => questions.filter(({ kind }) => kind === 'shape'))) {
    expect(html).not.toContain(correct)
  }

  await layOut(page, { Paper: 'Letter', 'Space for working': 'Below each question' })
  expectGoodPages(await printedPages(page), forms, 'letter')
  const [, second] = forms
  if (!second) throw new Error('There is one form only.')
  await layOut(page, { Versions: second.text })
  const alone = await printedPages(page)
  expectGoodPages(alone, [second], 'letter')
  for (const [index, { text }] of alone.entries()) expect(text).toContain(`page ${index + 1} of ${alone.length}`)
  await expectAccessible(page, 'a form to print')
  const printPage = page.url()

  await page.getByRole('link', { name: 'All forms' }).click()
  const field = page.getByLabel('Open the key of a form')
  await field.fill(second.text.slice(0, -1) + (second.text.endsWith('A') ? 'B' : 'A'))
  await page.getByRole('button', { name: 'Open the key' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('one character is wrong')
  await expectAccessible(page, 'a mistyped code')
  await field.fill(second.code.toLowerCase())
  await page.getByRole('button', { name: 'Open the key' }).click()
  await page.waitForURL(`/teach/paper/${second.code}`)
  await expectKey(page, second)
  await layOut(page, { 'Wrong answers': 'With the mistakes behind them', 'Worked solutions': 'Print them' })
  await expectKey(page, second)
  await expect(page.getByText('Mistake behind it')).toHaveCount(asked.length)
  await expect(page.getByText('Worked solution', { exact: true })).toHaveCount(asked.length)
  await expectAccessible(page, 'a key with mistakes and solutions')
  for (const { text } of await printedPages(page)) expect(text).toContain(`Key to form ${second.text}`)

  const stranger = await browser.newPage()
  await signUp(stranger)
  for (const address of [printPage, `/teach/exams/${slug}/paper`, `/teach/paper/${second.code}`, '/teach/paper']) {
    expect((await stranger.goto(address))?.status(), address).toBe(404)
  }
  await stranger.context().close()
  expect(faults).toEqual([])
})

/** The key on the page is that of this form: every question by its code, with what is right. */
async function expectKey(page: Page, { text, questions }: StoredForm) {
  const key = page.getByRole('region', { name: `Key to form ${text}` })
  for (const { position, code, kind, correct } of questions) {
    const question = key.getByRole('article', { name: `Question ${position}`, exact: true })
    await expect(question).toContainText(code)
    if (kind === 'number' || kind === 'shape' || kind === 'set') await expect(question).toContainText(correct)
  }
}
