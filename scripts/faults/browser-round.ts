import { setTimeout as delay } from 'node:timers/promises'
import type { Browser, BrowserContext, Page } from 'playwright'
import { prisma } from '@/lib/server/database/prisma'
import { signInStudents } from '@/scripts/product/sign-in-students'
import { createStudentClient } from '@/scripts/product/student-client'
import {
  compareFields,
  openLedger,
  type TypingLedger,
  typeAnswers,
  untilSaved,
  watchAcknowledgements,
} from './typing-student'

const exam = 'output-size-midterm'

/** A student's page in the middle of an exam, for a fault to happen to. */
export type Sitting = { context: BrowserContext; page: Page }

/**
 * Something that goes wrong while a student types, and what puts it right again. `page`: whether the student's page lives
 * through it, typed in meanwhile, or is gone after `begin` and has to be opened anew.
 */
export type Fault =
  | { page: 'lives'; happen(sitting: Sitting): Promise<void> }
  | { page: 'dies'; begin(sitting: Sitting): Promise<void>; happen(sitting: Sitting): Promise<void> }

export type BrowserRound = {
  keys: number
  /** Those of the keys that were typed while the fault lasted. */
  keysMeanwhile: number
  saves: number
  /** Milliseconds from the end of the fault until the page said that all is saved. */
  savedAfter: number
  problems: string[]
}

/** A student types in a real browser, a fault happens in the middle, and every question is compared with the database. */
export async function runBrowserRound(browser: Browser, port: number, fault: Fault): Promise<BrowserRound> {
  const [cookie = ''] = await signInStudents(1)
  const client = createStudentClient(port, cookie)
  const origin = `http://127.0.0.1:${port}`
  const context = await browser.newContext({ locale: 'en-GB' })
  try {
    const attemptId = await client.start(exam)
    const [name = '', value = ''] = cookie.split('=')
    await context.addCookies([{ name, value, url: origin }])
    const address = `${origin}/attempts/${attemptId}`
    const ledger = openLedger()
    let page = await openExam(context, address, ledger)

    let isOver = false
    const typing = typeAnswers(page, ledger, () => isOver)
    // Reported by `stop`, which comes later.
    typing.catch(() => undefined)
    const stop = () => {
      isOver = true
      return typing
    }
    await delay(1_000 + Math.random() * 1_000)
    const keysBefore = ledger.keys
    if (fault.page === 'dies') {
      await fault.begin({ context, page })
      while (ledger.keys === keysBefore) await delay(50)
      await stop()
    }
    await fault.happen({ context, page })
    const keysMeanwhile = ledger.keys - keysBefore
    await stop()

    const end = Date.now()
    if (fault.page === 'dies') page = await openExam(context, address, ledger)
    const late = await untilSaved(page)
    const savedAfter = Date.now() - end
    const problems = [...late, ...(await compareFields(page, ledger)), ...(await compareStored(attemptId, ledger))]
    return { keys: ledger.keys, keysMeanwhile, saves: ledger.saves, savedAfter, problems }
  } finally {
    client.close()
    await context.close()
  }
}

async function openExam(context: BrowserContext, address: string, ledger: TypingLedger): Promise<Page> {
  const page = await context.newPage()
  watchAcknowledgements(page, ledger)
  await page.goto(address)
  return page
}

/** What the database holds otherwise than it was typed or acknowledged. */
async function compareStored(attemptId: string, { typed, acknowledged }: TypingLedger): Promise<string[]> {
  const rows = await prisma().slot.findMany({
    where: { attemptId },
    select: { position: true, raw: true, revision: true },
  })
  return rows.flatMap(({ position, raw, revision }) => {
    const [text, told] = [typed.get(position) ?? '', acknowledged.get(position) ?? 0]
    return [
      ...(raw === text ? [] : [`question ${position} is stored as “${raw}”, and “${text}” was typed`]),
      ...(revision >= told ? [] : [`question ${position}: revision ${told} was acknowledged, ${revision} is stored`]),
    ]
  })
}
