import { randomUUID } from 'node:crypto'
import { type APIResponse, expect, type Page, test } from 'playwright/test'
import { families } from '@/lib/questions/families'
import { goToQuestion, startExam, submitExam, untilSaved } from './exam-page'
import { createExam, mark, markKeys, practiseOn, removeExam, type StoredSlot } from './marked-exam'
import { signUp } from './people'

/** Fields that only a key or a grade has. */
const keyFields = ['slips', 'steps', 'misconception', 'correct', 'figure', 'suspects', 'outcome'].map(
  (name) => `"${name}":`,
)
/** With these words the verdict, the worked solution and each of its figures begin. */
const reviewWords = [
  'Right answer',
  'Worked solution',
  'Window positions along one axis',
  'The window of one output cell',
  'The weights of the layer',
]

test.describe('an open attempt on every family', () => {
  // There are many families, and each is asked for in every way.
  test.describe.configure({ timeout: 600_000 })

  const slug = `leak-${randomUUID()}`
  const title = `Every kind of question ${slug.slice(-6)}`

  test.beforeAll(() => createExam(slug, title))
  test.afterAll(() => removeExam(slug))

  test('sends nothing of its key before it is closed, and all of it after', async ({ page }) => {
    const sent = collectResponses(page)
    await signUp(page)
    const id = await startExam(page, title)
    const slots = await markKeys(id)
    expect(slots.map((slot) => slot.family).sort()).toEqual(families.map((family) => family.id).sort())
    const forbidden = slots.flatMap(secretsOf)
    const address = `/attempts/${id}`

    sent.length = 0
    await page.reload()
    for (const { position } of slots) await touch(page, position)
    await page.getByRole('button', { name: 'Submit exam' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Keep working' }).click()
    sent.push({ from: 'the page as it stands', text: await page.content() })
    await untilSaved(page)
    await page.reload()

    for (const path of [address, ...reviewsOf(address), `/practice/${id}`, '/exams', '/progress']) {
      for (const headers of requests) sent.push(await read(path, await page.request.get(path, { headers })))
    }
    for (const answer of oddAnswers) {
      const path = `/api/attempts/${id}/answers`
      const headers = { origin: new URL(page.url()).origin }
      sent.push(await read(path, await page.request.post(path, { headers, data: answer })))
    }
    const all = await Promise.all(sent)
    expect(all.filter(({ from }) => from.includes(address)).length).toBeGreaterThan(slots.length)
    expect(leaks(all, forbidden)).toEqual([])

    await submitExam(page)
    expect(plain(await page.content())).not.toContain(`${mark}-step`)
    await page.getByRole('link', { name: 'Show all worked solutions' }).click()
    await expect(page.getByRole('link', { name: 'Hide the worked solutions' })).toBeVisible({ timeout: 60_000 })
    const review = plain(await page.content())
    for (const { position } of slots) expect(review).toContain(`${mark}-step-${position}`)
    for (const word of reviewWords) expect(review).toContain(word)
    expect(leaks([{ from: 'review', text: review }], forbidden).length).toBeGreaterThan(slots.length)
  })

  test('sends nothing of its key in practice before the question is answered', async ({ page }) => {
    const person = await signUp(page)
    const examAttempt = await startExam(page, title)
    const slots = await markKeys(examAttempt)
    const sent: Sent[] = []
    for (const slot of slots) {
      const id = await practiseOn(person, examAttempt, slot.position)
      for (const headers of requests) {
        sent.push(await read(`/practice/${id}`, await page.request.get(`/practice/${id}`, { headers })))
      }
      expect(leaks(sent, secretsOf(slot)), slot.family).toEqual([])
      await page.goto(`/practice/${id}`)
      await page.getByRole('button', { name: 'Show me how' }).click()
      await expect(page.getByText(`${mark}-step-${slot.position}`).first()).toBeVisible()
      sent.length = 0
    }
  })
})

/** Whatever shows a key once the attempt is closed. */
function reviewsOf(address: string): string[] {
  const review = `${address}/review`
  return [review, `${review}?solutions=all`, `${review}/1`, `${review}/1/solution`]
}

type Sent = { from: string; text: string }

/** The page, its data for a navigation within the site, and its data for a prefetch. */
const requests: Record<string, string>[] = [
  {},
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
]

const oddAnswers = [
  { slot: 1, raw: '1', flagged: false, revision: 1 },
  { slot: 1, raw: '1', flagged: false, revision: 1_000_000 },
  { slot: 2, raw: 'cannot be read', flagged: true, revision: 1_000_000 },
  { slot: 99, raw: '1', flagged: false, revision: 1 },
  { slot: 'key', raw: 1 },
]

async function read(from: string, response: APIResponse): Promise<Sent> {
  return { from: `${from} (${response.status()})`, text: await response.text() }
}

/** Everything the browser gets from now on: pages, their data, answers of the server, scripts and styles. */
function collectResponses(page: Page): (Sent | Promise<Sent>)[] {
  const sent: (Sent | Promise<Sent>)[] = []
  page.on('response', (response) => {
    const from = `${response.request().method()} ${response.url()}`
    // A redirect has no body, and a page that is left takes its late bodies along.
    sent.push(
      response.text().then(
        (text) => ({ from, text }),
        () => ({ from, text: '' }),
      ),
    )
  })
  return sent
}

/** Text without the backslashes that data inside data brings, so that one spelling finds all. */
function plain(text: string): string {
  return text.replaceAll('\\', '').replaceAll('&quot;', '"').replaceAll('&#x27;', "'")
}

function leaks(sent: readonly Sent[], forbidden: readonly string[]): string[] {
  return sent.flatMap(({ from, text }) => {
    const searched = plain(text)
    const names = from.includes('/_next/') ? [] : [...keyFields, ...reviewWords]
    return [...forbidden, ...names].filter((secret) => searched.includes(secret)).map((secret) => `${from}: ${secret}`)
  })
}

/** What of a key can be told from everything else on a page. */
function secretsOf({ position, key }: StoredSlot): string[] {
  const texts = [...key.slips.map(({ line }) => line), ...key.steps.map(({ text }) => text)].map(plain)
  return [mark, `${mark}-${position}`, ...texts, JSON.stringify(key.correct), JSON.stringify(key.figure)].filter(
    (text) => text !== 'null',
  )
}

/** Answers a question, flags it, and types what cannot be read: whatever makes the server say something. */
async function touch(page: Page, position: number) {
  const question = await goToQuestion(page, position)
  await question.getByRole('checkbox', { name: 'Flag for later' }).check()
  const choice = question.getByRole('radio').or(question.getByRole('group').getByRole('checkbox')).first()
  if (await choice.isVisible()) {
    await choice.check()
    return
  }
  const field = question.getByRole('textbox').first()
  await field.fill('cannot be read')
  await expect(question.getByRole('alert')).not.toBeEmpty()
  await field.fill('4711')
}
