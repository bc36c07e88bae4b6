import { setTimeout as delay } from 'node:timers/promises'
import { expect, type Page, test } from 'playwright/test'
import { query } from './database'
import { readNumbers } from './drawn-numbers'
import { answerField, midterm, questionShown, saveState, startExam, submitExam, untilSaved } from './exam-page'
import { expectAccessible } from './expect-accessible'
import { collectFaults } from './page-faults'
import { fillSignIn, newPerson, type Person, signIn, signUp } from './people'

const inAnotherTab = 'This exam is open in another tab'

test('two tabs on an exam know of each other, and what is typed in one shows in the other', async ({
  page,
  context,
}) => {
  await signUp(page)
  await startExam(page, midterm)
  const faults = collectFaults(page)
  await expect(page.getByText(inAnotherTab)).toHaveCount(0)
  const second = await context.newPage()
  await second.goto(page.url())
  for (const tab of [page, second]) await expect(tab.getByText(inAnotherTab)).toBeVisible()
  await answerField(page, 1).pressSequentially('17')
  await expect(answerField(second, 1)).toHaveValue('17')
  await untilSaved(second)
  await answerField(second, 1).press('End')
  await answerField(second, 1).pressSequentially('4')
  await expect(answerField(page, 1)).toHaveValue('174')
  await second.close({ runBeforeUnload: true })
  await expect(page.getByText(inAnotherTab)).toHaveCount(0)
  await untilSaved(page)
  await page.reload()
  await expect(answerField(page, 1)).toHaveValue('174')
  expect(faults).toEqual([])
})

test('on two devices the later answer counts, and says what the other had saved', async ({
  page,
  browser,
  baseURL,
}) => {
  const person = await signUp(page)
  const id = await startExam(page, midterm)
  const phone = await browser.newContext(baseURL ? { baseURL } : {})
  const other = await phone.newPage()
  await signIn(other, person, `/attempts/${id}`)
  await answerField(page, 1).fill('17')
  await untilSaved(page)
  await answerField(other, 1).fill('18')
  await expect(questionShown(other, 1)).toContainText('What is typed here counts. Another device had saved “17”.')
  await untilSaved(other)
  await page.reload()
  await expect(answerField(page, 1)).toHaveValue('18')
  await phone.close()
})

test('without a network a second tab goes on from what the first could not send', async ({ page, context }) => {
  await signUp(page)
  await startExam(page, midterm)
  const second = await context.newPage()
  await second.goto(page.url())
  await expect(page.getByText(inAnotherTab)).toBeVisible()
  await context.setOffline(true)
  await answerField(page, 1).pressSequentially('17')
  await expect(saveState(page)).toHaveText('No connection. One answer is kept on this device and will be sent.')
  await expect(answerField(second, 1)).toHaveValue('17')
  await page.close()
  await answerField(second, 1).fill('18')
  await context.setOffline(false)
  await untilSaved(second)
  await second.reload()
  await expect(answerField(second, 1)).toHaveValue('18')
})

test('where the browser forbids storage, answers wait in the open page and are saved all the same', async ({
  page,
  context,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Storage is forbidden.', 'SecurityError')
    }
  })
  await signUp(page)
  await startExam(page, midterm)
  await context.setOffline(true)
  await answerField(page, 1).pressSequentially('17')
  await expect(saveState(page)).toHaveText('No connection. One answer is kept in this open page only and will be sent.')
  await context.setOffline(false)
  await untilSaved(page)
  await page.reload()
  await expect(answerField(page, 1)).toHaveValue('17')
})

test('a laptop that is closed in the middle of an answer sends it once it is opened and has its network back', async ({
  page,
  context,
}) => {
  await signUp(page)
  const id = await startExam(page, midterm)
  const laptop = await context.newCDPSession(page)
  await context.setOffline(true)
  await answerField(page, 1).pressSequentially('17')
  await laptop.send('Page.setWebLifecycleState', { state: 'frozen' })
  // Longer than the pause after the last key and than the one before the next try.
  await delay(3_000)
  expect(await savedText(id)).toBe('')
  await laptop.send('Page.setWebLifecycleState', { state: 'active' })
  await expect(saveState(page)).toContainText('No connection')
  await context.setOffline(false)
  await untilSaved(page)
  expect(await savedText(id)).toBe('17')
})

test('after the session has ended, signing in leads back to the exam with everything that was typed', async ({
  page,
}) => {
  const person = await signUp(page)
  const id = await startExam(page, midterm)
  await endSessions(person)
  await answerField(page, 1).pressSequentially('23')
  await expect(saveState(page)).toContainText('You are signed out. One answer is kept on this device.')
  await expectAccessible(page, 'an exam of who is signed out')
  await page.getByRole('link', { name: 'Sign in to go on' }).click()
  await page.waitForURL(/\/sign-in/)
  await fillSignIn(page, person)
  await page.waitForURL(`/attempts/${id}`)
  await expect(answerField(page, 1)).toHaveValue('23')
  await untilSaved(page)
})

test('signing in again in another tab is enough', async ({ page, context }) => {
  const person = await signUp(page)
  await startExam(page, midterm)
  await endSessions(person)
  await answerField(page, 1).pressSequentially('23')
  await expect(saveState(page)).toContainText('You are signed out')
  const second = await context.newPage()
  await signIn(second, person)
  await untilSaved(page)
})

test('on a shared computer the next person sees and sends nothing of what the last one had typed', async ({
  page,
  context,
}) => {
  const first = await signUp(page)
  const id = await startExam(page, midterm)
  await endSessions(first)
  await answerField(page, 1).pressSequentially('4711')
  await expect(saveState(page)).toContainText('You are signed out')
  await page.close()

  const next = await context.newPage()
  const sent: string[] = []
  next.on('request', (request) => sent.push(request.postData() ?? ''))
  await signUp(next, newPerson())
  expect((await next.goto(`/attempts/${id}`))?.status()).toBe(404)
  await startExam(next, midterm)
  await expect(answerField(next, 1)).toHaveValue('')
  await answerField(next, 1).fill('5')
  await untilSaved(next)
  await submitExam(next)
  await expect(next.getByText('came too late')).toHaveCount(0)
  expect(sent.join('\n')).not.toContain('4711')

  await signIn(next, first, `/attempts/${id}`)
  await expect(answerField(next, 1)).toHaveValue('4711')
  await untilSaved(next)
})

test('a page left open sends nothing more under the next person’s sign-in', async ({ page, context }) => {
  await signUp(page)
  await startExam(page, midterm)
  const second = await context.newPage()
  await signUp(second)
  await answerField(page, 1).pressSequentially('4711')
  await expect(page.getByText('Another account is signed in here. One answer is kept on this device')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Sign in to go on' })).toBeVisible()
})

test('an answer typed before the deadline counts when it arrives within the grace', async ({ page, context }) => {
  await signUp(page)
  const id = await startExam(page, midterm)
  await moveDeadline(id, 6, 60)
  await page.reload()
  const { W, F } = await readNumbers(questionShown(page, 1))
  await context.setOffline(true)
  await answerField(page, 1).pressSequentially(String(W - F + 1))
  await expect(saveState(page)).toContainText('Time is up and there is no connection. One answer is kept')
  await expect(answerField(page, 1)).toBeDisabled()
  await context.setOffline(false)
  await page.waitForURL(/\/review$/)
  await expect(page.getByText('1 / 24')).toBeVisible()
  await expect(page.getByText('came too late')).toHaveCount(0)
})

test('an answer that arrives after the grace is shown to the student as not counted, until they remove it', async ({
  page,
  context,
}) => {
  await signUp(page)
  const id = await startExam(page, midterm)
  await answerField(page, 1).fill('11')
  await untilSaved(page)
  await context.setOffline(true)
  await answerField(page, 1).fill('119')
  await expect(saveState(page)).toContainText('No connection')
  await moveDeadline(id, -1, -1)
  await context.setOffline(false)
  await page.waitForURL(/\/review$/)
  const notice = page.getByRole('alert').filter({ hasText: 'One answer came too late' })
  await expect(notice).toContainText('Question 1: 119')
  await expectAccessible(page, 'a review with an answer that came too late')
  await page.reload()
  await notice.getByRole('button', { name: 'Remove from this device' }).click()
  await expect(notice).toHaveCount(0)
  await page.reload()
  await expect(page.getByText('Time ran out')).toBeVisible()
  await expect(notice).toHaveCount(0)
})

test('the browser asks before leaving only while something is unsent', async ({ page, context }) => {
  await signUp(page)
  await startExam(page, midterm)
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.dismiss()
  })
  await context.setOffline(true)
  await answerField(page, 1).pressSequentially('1')
  await expect(saveState(page)).toContainText('No connection')
  await page.close({ runBeforeUnload: true })
  await expect.poll(() => asked).toEqual(['beforeunload'])
  const warnsOnceSaved = await watchForSaved(page)
  await context.setOffline(false)
  expect(await warnsOnceSaved()).toBe(false)
  await untilSaved(page)
  const closed = page.waitForEvent('close')
  await page.close({ runBeforeUnload: true })
  await closed
  expect(asked).toEqual(['beforeunload'])
})

/** Tells whether the page still holds back who leaves in the very moment in which it says that all is saved. */
async function watchForSaved(page: Page): Promise<() => Promise<boolean>> {
  const watch = await saveState(page).evaluateHandle((state) => {
    const warns = new Promise<boolean>((resolve) => {
      const observer = new MutationObserver(() => {
        if (!state.textContent?.startsWith('Saved ')) return
        observer.disconnect()
        resolve(!window.dispatchEvent(new Event('beforeunload', { cancelable: true })))
      })
      observer.observe(state, { childList: true, characterData: true, subtree: true })
    })
    return { warns }
  })
  return () => watch.evaluate(({ warns }) => warns)
}

async function savedText(attemptId: string): Promise<string | undefined> {
  const [slot] = await query<{ raw: string }>('SELECT "raw" FROM "Slot" WHERE "attemptId" = $1 AND "position" = 1', [
    attemptId,
  ])
  return slot?.raw
}

function endSessions({ email }: Person) {
  return query(`DELETE FROM "Session" WHERE "userId" = (SELECT "id" FROM "User" WHERE "email" = $1)`, [email])
}

/** Seconds from now until the time is up, and until nothing is taken any more. */
function moveDeadline(attemptId: string, deadline: number, end: number) {
  return query(
    `UPDATE "Attempt" SET "deadline" = now() + make_interval(secs => $2), "endsAt" = now() + make_interval(secs => $3)
     WHERE "id" = $1`,
    [attemptId, deadline, end],
  )
}
